/**
 * Values every conversation shares: pages, request and correlation ids, sorting, the directory's operations and the one
 * constraint of all texts. Immutable, and unable to hold nonsense.
 */
@NullMarked
package dev.partnerdirectory.core.model;

import org.jspecify.annotations.NullMarked;
