/**
 * A customer of the partner and the ways to name one.
 */
@NullMarked
package dev.partnerdirectory.core.model.customer;

import org.jspecify.annotations.NullMarked;
