/**
 * JMH and whole-system benchmarks of Partner Directory and the alternatives it is compared with. The build only
 * compiles them; run them by hand.
 */
@NullMarked
package dev.partnerdirectory.benchmarks;

import org.jspecify.annotations.NullMarked;
