/**
 * Conversations an application has with us. Each interface is one, documented in one place.
 */
@NullMarked
package dev.partnerdirectory.core.port.in;

import org.jspecify.annotations.NullMarked;
