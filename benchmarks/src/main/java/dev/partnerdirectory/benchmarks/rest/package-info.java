/**
 * Measures the overhead of the REST adapter against a client that is written by hand and against bare Feign. The server
 * is a separate process with fixed answers, so only the client is measured.
 */
@NullMarked
package dev.partnerdirectory.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
