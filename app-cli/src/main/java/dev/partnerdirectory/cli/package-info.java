/**
 * The operator's command line, pdir: parse, call one driving port, hand the result to a writer.
 * Data goes to standard output, messages to standard error, and the exit code says how it went.
 */
@NullMarked
package dev.partnerdirectory.cli;

import org.jspecify.annotations.NullMarked;
