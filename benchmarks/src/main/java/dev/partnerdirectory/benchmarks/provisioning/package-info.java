/**
 * What a large manifest costs in time and memory.
 */
@NullMarked
package dev.partnerdirectory.benchmarks.provisioning;

import org.jspecify.annotations.NullMarked;
