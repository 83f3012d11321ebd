/**
 * The commands under {@code pdir user}.
 */
@NullMarked
package dev.partnerdirectory.cli.user;

import org.jspecify.annotations.NullMarked;
