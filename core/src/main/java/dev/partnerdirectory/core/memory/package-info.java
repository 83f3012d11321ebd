/**
 * The ports of the world in memory, for tests, trials and runs that need not survive the process.
 */
@NullMarked
package dev.partnerdirectory.core.memory;

import org.jspecify.annotations.NullMarked;
