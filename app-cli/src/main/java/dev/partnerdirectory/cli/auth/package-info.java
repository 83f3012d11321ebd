/**
 * {@code pdir auth}, and where the tokens of a profile come from. The only place of the command line that knows of
 * sign-in.
 */
@NullMarked
package dev.partnerdirectory.cli.auth;

import org.jspecify.annotations.NullMarked;
