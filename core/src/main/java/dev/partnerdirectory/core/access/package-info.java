/**
 * Who holds which privileged role where: what was read of each customer, and what the readings come to.
 */
@NullMarked
package dev.partnerdirectory.core.access;

import org.jspecify.annotations.NullMarked;
