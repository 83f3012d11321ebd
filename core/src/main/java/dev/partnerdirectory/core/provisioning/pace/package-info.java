/**
 * How fast a directory may be asked: learned from what it answers.
 */
@NullMarked
package dev.partnerdirectory.core.provisioning.pace;

import org.jspecify.annotations.NullMarked;
