/**
 * A plan as a value: the steps from what is to what should be, with reasons, sealed by a digest.
 */
@NullMarked
package dev.partnerdirectory.core.plan;

import org.jspecify.annotations.NullMarked;
