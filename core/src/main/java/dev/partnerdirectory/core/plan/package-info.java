/** Plans as values: the steps from the current state to the desired state, with reasons, sealed by a digest. */
@NullMarked
package dev.partnerdirectory.core.plan;

import org.jspecify.annotations.NullMarked;
