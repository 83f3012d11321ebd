/**
 * The commands under {@code pdir config}.
 */
@NullMarked
package dev.partnerdirectory.cli.config;

import org.jspecify.annotations.NullMarked;
