/** Applies exactly what a plan says, once, and undoes it. */
@NullMarked
package dev.partnerdirectory.core.run;

import org.jspecify.annotations.NullMarked;
