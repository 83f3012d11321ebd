/**
 * What goes wrong on purpose: scripted and random faults, latency and quotas.
 * Everything random comes from a seed, so that a run can be repeated.
 */
@NullMarked
package dev.partnerdirectory.fake.http.fault;

import org.jspecify.annotations.NullMarked;
