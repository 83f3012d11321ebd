/**
 * Doing exactly what a plan says, once, and taking it back.
 */
@NullMarked
package dev.partnerdirectory.core.run;

import org.jspecify.annotations.NullMarked;
