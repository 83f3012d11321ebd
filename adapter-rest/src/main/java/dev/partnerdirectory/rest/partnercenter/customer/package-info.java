/** Customers over Partner Center: calls, records, mapper, port. */
@NullMarked
package dev.partnerdirectory.rest.partnercenter.customer;

import org.jspecify.annotations.NullMarked;
