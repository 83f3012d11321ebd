/**
 * Output: the columns of a type, and one writer for each format. It does not depend on commands.
 */
@NullMarked
package dev.partnerdirectory.cli.output;

import org.jspecify.annotations.NullMarked;
