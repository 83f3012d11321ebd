/**
 * What operators do to a directory: one class a noun, one method a verb. A method parses, calls one driving port and
 * prints.
 */
@NullMarked
package dev.partnerdirectory.cli.noun;

import org.jspecify.annotations.NullMarked;
