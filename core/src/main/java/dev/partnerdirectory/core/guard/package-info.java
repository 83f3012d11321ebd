/**
 * What no run may do, whatever its plan says.
 */
@NullMarked
package dev.partnerdirectory.core.guard;

import org.jspecify.annotations.NullMarked;
