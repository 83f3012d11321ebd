/** Customers' users over Partner Center: calls, records, mapper, port. */
@NullMarked
package dev.partnerdirectory.rest.partnercenter.user;

import org.jspecify.annotations.NullMarked;
