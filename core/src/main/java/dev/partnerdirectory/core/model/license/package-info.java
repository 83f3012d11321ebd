/**
 * Subscribed SKUs and the licences people hold of them.
 */
@NullMarked
package dev.partnerdirectory.core.model.license;

import org.jspecify.annotations.NullMarked;
