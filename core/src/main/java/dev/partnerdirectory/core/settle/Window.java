package dev.partnerdirectory.core.settle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A bounded time of waiting with growing pauses, from half a second to five seconds. Ends by the clock or by the pauses
 * given out, whichever is first, so that a clock that stands still does not make it endless. For one thread.
 */
public final class Window {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Clock clock;
    private final Instant begin;
    private final Duration total;
    private Duration given = Duration.ZERO;
    private Duration pause = SHORTEST;

    public Window(Clock clock, Duration total) {
        this.clock = clock;
        this.begin = clock.instant();
        this.total = total;
    }

    /** How long to wait before looking again; empty when the time is over. */
    public Optional<Duration> next() {
        Duration byClock = Duration.between(begin, clock.instant());
        Duration left = total.minus(shorter(byClock, given).equals(given) ? byClock : given);
        if (left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        Duration now = shorter(pause, left);
        given = given.plus(now);
        pause = shorter(pause.multipliedBy(2), LONGEST);
        return Optional.of(now);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
