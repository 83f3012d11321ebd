/**
 * The commands on a directory: one class for a noun, one method for a verb. A method parses, calls one driving port and
 * prints.
 */
@NullMarked
package dev.partnerdirectory.cli.noun;

import org.jspecify.annotations.NullMarked;
