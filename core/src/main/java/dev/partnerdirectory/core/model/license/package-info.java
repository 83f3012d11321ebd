/** Subscribed SKUs and users' licences for them. */
@NullMarked
package dev.partnerdirectory.core.model.license;

import org.jspecify.annotations.NullMarked;
