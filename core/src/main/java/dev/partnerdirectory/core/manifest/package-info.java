/** The desired state: a manifest's entries as a user wrote them. */
@NullMarked
package dev.partnerdirectory.core.manifest;

import org.jspecify.annotations.NullMarked;
