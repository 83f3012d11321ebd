/** What reports over many customers cost, as whole processes. */
@NullMarked
package dev.partnerdirectory.benchmarks.report;

import org.jspecify.annotations.NullMarked;
