package dev.partnerdirectory.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be moved: the time of another clock plus an offset. Thread-safe. */
public final class FakeClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> ahead;

    private FakeClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** A clock that starts at the machine's time and runs with it. */
    public static FakeClock system() {
        return over(Clock.systemUTC());
    }

    /** A clock that stands still until it is moved. */
    public static FakeClock standingAt(Instant instant) {
        return over(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** A clock that runs with {@code base}. */
    public static FakeClock over(Clock base) {
        return new FakeClock(base, new AtomicReference<>(Duration.ZERO));
    }

    /** Moves the clock forward, or back if the duration is negative. */
    public void advance(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
    }

    /** How far the clock was moved; negative if it was moved back. */
    public Duration ahead() {
        return Objects.requireNonNull(ahead.get());
    }

    /** Sets the offset back to zero. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same clock in another time zone. It moves with this clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new FakeClock(base.withZone(zone), ahead);
    }
}
