package dev.partnerdirectory.core.write;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Growing pauses, from half a second to five seconds, within a time limit. The time begins with the first pause. It
 * ends by the clock or by the sum of the pauses, whichever is first, so a clock that stands still does not make it
 * endless. At least four pauses are given, because a single call may wait longer for its turn than the whole time. For
 * one thread.
 */
public final class Backoff {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int LEAST_LOOKS = 4;

    private final Clock clock;
    private final Duration total;
    private @Nullable Instant begin;
    private int looks;
    private Duration given = Duration.ZERO;
    private Duration pause = SHORTEST;

    public Backoff(Clock clock, Duration total) {
        this.clock = clock;
        this.total = total;
    }

    /** How long to wait before the next try; empty when the time is over. */
    public Optional<Duration> next() {
        Instant instant = clock.instant();
        Instant first = begin == null ? instant : begin;
        begin = first;
        Duration byClock = looks++ < LEAST_LOOKS ? Duration.ZERO : Duration.between(first, instant);
        Duration left = total.minus(byClock.compareTo(given) > 0 ? byClock : given);
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
