/**
 * What is told of a run: events while it happens, and what became of every step and row.
 */
@NullMarked
package dev.partnerdirectory.core.report;

import org.jspecify.annotations.NullMarked;
