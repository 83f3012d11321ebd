/** Reports on a run: events while it is in progress, and the result of every step and row. */
@NullMarked
package dev.partnerdirectory.core.report;

import org.jspecify.annotations.NullMarked;
