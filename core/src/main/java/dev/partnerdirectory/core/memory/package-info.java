/** In-memory implementations of driven ports, for tests, trials and runs that need not survive the process. */
@NullMarked
package dev.partnerdirectory.core.memory;

import org.jspecify.annotations.NullMarked;
