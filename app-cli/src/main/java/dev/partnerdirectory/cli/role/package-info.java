/**
 * The commands under {@code pdir role}.
 */
@NullMarked
package dev.partnerdirectory.cli.role;

import org.jspecify.annotations.NullMarked;
