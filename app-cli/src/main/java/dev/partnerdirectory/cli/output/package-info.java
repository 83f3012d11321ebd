/**
 * How things are shown: one description of columns per kind of thing, and a writer per format. Knows no command.
 */
@NullMarked
package dev.partnerdirectory.cli.output;

import org.jspecify.annotations.NullMarked;
