package dev.partnerdirectory.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void pauses_grow_from_half_a_second_to_five_and_fill_the_window_exactly() {
        Backoff backoff = new Backoff(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofSeconds(20));

        assertThat(all(backoff))
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(2_500));
    }

    @Test
    void calls_that_wait_long_for_their_turn_use_the_window_up_but_for_four_looks() {
        SetClock clock = new SetClock();
        Backoff backoff = new Backoff(clock, Duration.ofSeconds(20));
        List<Optional<Duration>> pauses = new ArrayList<>();

        for (int look = 1; look <= 5; look++) {
            clock.now = NOON.plusSeconds(61L * look);
            pauses.add(backoff.next());
        }

        assertThat(pauses)
                .containsExactly(
                        Optional.of(Duration.ofMillis(500)),
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.empty());
    }

    @Test
    void what_is_left_by_the_clock_bounds_the_last_pause() {
        SetClock clock = new SetClock();
        Backoff backoff = new Backoff(clock, Duration.ofSeconds(20));
        for (int look = 1; look <= 4; look++) {
            backoff.next();
        }

        clock.now = NOON.plusMillis(19_900);

        assertThat(backoff.next()).contains(Duration.ofMillis(100));
    }

    private static final class SetClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static List<Duration> all(Backoff backoff) {
        List<Duration> pauses = new ArrayList<>();
        for (Optional<Duration> next = backoff.next(); next.isPresent(); next = backoff.next()) {
            pauses.add(next.get());
        }
        return pauses;
    }
}
