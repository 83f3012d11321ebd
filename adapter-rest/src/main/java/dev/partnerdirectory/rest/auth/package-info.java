/**
 * Sign-in: where access tokens come from and how they are kept. Everything goes through the one small port
 * {@link dev.partnerdirectory.rest.auth.AccessTokens}.
 */
@NullMarked
package dev.partnerdirectory.rest.auth;

import org.jspecify.annotations.NullMarked;
