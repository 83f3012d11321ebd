/** Roles and their members over Partner Center: calls, records, mapper, ports. */
@NullMarked
package dev.partnerdirectory.rest.partnercenter.role;

import org.jspecify.annotations.NullMarked;
