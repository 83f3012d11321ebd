package dev.partnerdirectory.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be moved: another clock's time and what was added to it. Thread-safe. */
public final class FakeClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> ahead;

    private FakeClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** Goes with the machine's clock. */
    public static FakeClock system() {
        return over(Clock.systemUTC());
    }

    /** Stands still until it is moved. */
    public static FakeClock standingAt(Instant instant) {
        return over(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** Goes with {@code base}. */
    public static FakeClock over(Clock base) {
        return new FakeClock(base, new AtomicReference<>(Duration.ZERO));
    }

    /** Moves the clock, forwards or, with a negative duration, back. */
    public void advance(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
    }

    /** Back to the time of the clock beneath, as if it had never been moved. */
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

    /** The same time, told in another zone; moves with this clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new FakeClock(base.withZone(zone), ahead);
    }
}
