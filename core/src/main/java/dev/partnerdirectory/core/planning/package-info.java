/**
 * Makes plans: reads the current state of customers, compares it with the desired state, and finds the missing steps,
 * or the steps back.
 */
@NullMarked
package dev.partnerdirectory.core.planning;

import org.jspecify.annotations.NullMarked;
