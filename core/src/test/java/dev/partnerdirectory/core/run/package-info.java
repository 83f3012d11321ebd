/** The engine as its callers meet it, over a directory in memory whose answers, and whose journal, can fail at any point. */
@NullMarked
package dev.partnerdirectory.core.run;

import org.jspecify.annotations.NullMarked;
