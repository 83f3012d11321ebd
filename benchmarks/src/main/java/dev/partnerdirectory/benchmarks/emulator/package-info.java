/**
 * Compares the emulator with WireMock, which many use today to stub this service: requests per second, processor time
 * per request, time to the first answer, and whether it scales from a thousand users to a million. Each server is a
 * separate process. One generator loads them in turns.
 */
@NullMarked
package dev.partnerdirectory.benchmarks.emulator;

import org.jspecify.annotations.NullMarked;
