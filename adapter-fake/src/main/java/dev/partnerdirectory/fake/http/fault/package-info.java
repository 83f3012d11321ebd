/**
 * Faults that are injected on purpose: scripted and random faults, latency and quotas. All random values come from a
 * seed, so that a run can be repeated.
 */
@NullMarked
package dev.partnerdirectory.fake.http.fault;

import org.jspecify.annotations.NullMarked;
