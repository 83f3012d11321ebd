/**
 * What goes wrong on purpose: scripted and drawn faults, latency, quotas, and the rules of when.
 * Everything drawn comes from a seed, so that a run can be had again.
 */
@NullMarked
package dev.partnerdirectory.fake.http.fault;

import org.jspecify.annotations.NullMarked;
