/**
 * The emulator beside WireMock, which people stub this service with today: requests a second, processor time a
 * request, time to the first answer, and whether it stays flat from a thousand users to a million. Each server is a
 * process of its own; one generator loads them in turn.
 */
@NullMarked
package dev.partnerdirectory.benchmarks.emulator;

import org.jspecify.annotations.NullMarked;
