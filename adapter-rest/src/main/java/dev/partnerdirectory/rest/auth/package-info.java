/**
 * Sign-in: how access tokens are obtained and stored. All ways to sign in return
 * {@link dev.partnerdirectory.rest.auth.AccessTokens}.
 */
@NullMarked
package dev.partnerdirectory.rest.auth;

import org.jspecify.annotations.NullMarked;
