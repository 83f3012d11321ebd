/**
 * What a run meant to do and what became of it, written down before and after, each entry chained to the one before.
 */
@NullMarked
package dev.partnerdirectory.core.journal;

import org.jspecify.annotations.NullMarked;
