/** Customers of the partner and references to them. */
@NullMarked
package dev.partnerdirectory.core.model.customer;

import org.jspecify.annotations.NullMarked;
