package dev.partnerdirectory.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.report.RunEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeterTest {
    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Meter meter = new Meter(clock, 10);

    @Test
    void rate_is_of_this_run_and_the_time_left_of_the_steps_left() {
        meter.count(true);
        meter.count(true);
        now = now.plusSeconds(30);
        meter.count(false);

        RunEvent.Progress progress = meter.count(false);

        assertThat(progress).isEqualTo(new RunEvent.Progress(4, 10, 4.0, Optional.of(Duration.ofSeconds(90))));
    }

    @Test
    void there_is_no_rate_before_this_run_has_done_anything() {
        now = now.plusSeconds(30);

        assertThat(meter.count(true).left()).isEmpty();
    }
}
