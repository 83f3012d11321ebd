/**
 * From what a customer should be to a plan: the look at how things are, the steps that are missing, and back again.
 */
@NullMarked
package dev.partnerdirectory.core.planning;

import org.jspecify.annotations.NullMarked;
