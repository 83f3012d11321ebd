/**
 * What no run may do, whatever its plan says.
 */
@NullMarked
package dev.partnerdirectory.core.provisioning.guard;

import org.jspecify.annotations.NullMarked;
