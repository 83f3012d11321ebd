/**
 * The commands under {@code pdir sandbox}: the fake directory kept on disk.
 */
@NullMarked
package dev.partnerdirectory.cli.sandbox;

import org.jspecify.annotations.NullMarked;
