package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.port.out.Sleeper;
import java.time.Clock;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The clocks, the sleeper and the random source of the retries.
 *
 * @param clock  the time of day, for an HTTP date
 * @param nanos  a monotonic clock, for deadlines
 * @param random from 0 inclusive to 1 exclusive
 */
public record Time(Clock clock, LongSupplier nanos, Sleeper sleeper, DoubleSupplier random) {}
