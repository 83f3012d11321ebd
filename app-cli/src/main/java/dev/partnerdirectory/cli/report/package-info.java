/**
 * What became of rows: shown, counted, and told by an exit code, for every command that works on many.
 */
@NullMarked
package dev.partnerdirectory.cli.report;

import org.jspecify.annotations.NullMarked;
