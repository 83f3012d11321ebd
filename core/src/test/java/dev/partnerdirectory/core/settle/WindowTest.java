package dev.partnerdirectory.core.settle;

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

class WindowTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void pauses_grow_from_half_a_second_to_five_and_fill_the_window_exactly() {
        Window window = new Window(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofSeconds(20));

        assertThat(all(window))
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
    void a_slow_call_uses_the_window_up() {
        Instant[] now = {NOON};
        Window window = new Window(
                new Clock() {
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
                        return now[0];
                    }
                },
                Duration.ofSeconds(20));

        now[0] = NOON.plusMillis(19_900);
        assertThat(window.next()).contains(Duration.ofMillis(100));
        now[0] = NOON.plusSeconds(20);
        assertThat(window.next()).isEmpty();
    }

    private static List<Duration> all(Window window) {
        List<Duration> pauses = new ArrayList<>();
        for (Optional<Duration> next = window.next(); next.isPresent(); next = window.next()) {
            pauses.add(next.get());
        }
        return pauses;
    }
}
