/** Licences over Partner Center: calls, records, mapper, port. */
@NullMarked
package dev.partnerdirectory.rest.partnercenter.license;

import org.jspecify.annotations.NullMarked;
