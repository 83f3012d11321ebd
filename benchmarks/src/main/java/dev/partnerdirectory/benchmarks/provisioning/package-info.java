/** Measures the time and memory that a large manifest takes. */
@NullMarked
package dev.partnerdirectory.benchmarks.provisioning;

import org.jspecify.annotations.NullMarked;
