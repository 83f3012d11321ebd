/**
 * {@code pdir auth}, and the source of a profile's tokens. No other package of the command line handles
 * sign-in.
 */
@NullMarked
package dev.partnerdirectory.cli.auth;

import org.jspecify.annotations.NullMarked;
