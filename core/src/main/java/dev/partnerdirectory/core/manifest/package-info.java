/**
 * What should be true: entries as a person wrote them, the checks that find every fault in them, and the desired state of
 * each customer.
 */
@NullMarked
package dev.partnerdirectory.core.manifest;

import org.jspecify.annotations.NullMarked;
