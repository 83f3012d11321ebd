/**
 * What every command shares: the invocation it runs in, options that recur, asking before damage, handing over passwords.
 */
@NullMarked
package dev.partnerdirectory.cli.command;

import org.jspecify.annotations.NullMarked;
