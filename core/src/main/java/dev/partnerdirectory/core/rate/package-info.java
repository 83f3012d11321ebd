/**
 * How fast a directory may be asked: learned from what it answers.
 */
@NullMarked
package dev.partnerdirectory.core.rate;

import org.jspecify.annotations.NullMarked;
