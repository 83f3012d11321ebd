/** Measures how long a command takes to start, beside a bare JVM. */
@NullMarked
package dev.partnerdirectory.benchmarks.start;

import org.jspecify.annotations.NullMarked;
