/** The limits that no run may exceed, and the checks of plans against them. */
@NullMarked
package dev.partnerdirectory.core.guard;

import org.jspecify.annotations.NullMarked;
