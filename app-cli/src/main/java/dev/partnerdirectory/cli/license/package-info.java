/**
 * The commands under {@code pdir license}.
 */
@NullMarked
package dev.partnerdirectory.cli.license;

import org.jspecify.annotations.NullMarked;
