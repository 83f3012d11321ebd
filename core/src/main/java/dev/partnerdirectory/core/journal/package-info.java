/**
 * A journal's entries as values: what a run meant to do and what became of it, each chained to the one before.
 */
@NullMarked
package dev.partnerdirectory.core.journal;

import org.jspecify.annotations.NullMarked;
