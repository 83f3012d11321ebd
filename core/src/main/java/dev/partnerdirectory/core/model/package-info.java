/**
 * Values every conversation shares: pages, request and correlation ids, sorting and the directory's operations. Immutable, and unable to hold nonsense.
 */
@NullMarked
package dev.partnerdirectory.core.model;

import org.jspecify.annotations.NullMarked;
