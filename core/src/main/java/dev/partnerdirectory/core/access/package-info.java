/** Who holds which privileged role where: the readings of each customer, and their summary. */
@NullMarked
package dev.partnerdirectory.core.access;

import org.jspecify.annotations.NullMarked;
