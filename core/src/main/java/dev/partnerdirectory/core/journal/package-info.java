/**
 * The entries of a journal as values. They record what a run intended and the outcomes. Each is chained to the one
 * before.
 */
@NullMarked
package dev.partnerdirectory.core.journal;

import org.jspecify.annotations.NullMarked;
