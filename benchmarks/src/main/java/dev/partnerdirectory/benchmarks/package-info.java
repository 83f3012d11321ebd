/**
 * JMH and whole-system benchmarks of Partner Directory, with the peers they are measured against.
 * The build compiles them; people run them.
 */
@NullMarked
package dev.partnerdirectory.benchmarks;

import org.jspecify.annotations.NullMarked;
