/**
 * Values that all ports share: pages, request and correlation ids, sorting, the directory's operations and the
 * constraint for texts. Immutable; an invalid value cannot be made.
 */
@NullMarked
package dev.partnerdirectory.core.model;

import org.jspecify.annotations.NullMarked;
