package dev.partnerdirectory.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.report.RunEvent.Progress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final Progress HALF = new Progress(10, 20, 60, Optional.of(Duration.ofSeconds(10)));

    @Test
    void before_the_first_step_the_directory_is_read() {
        assertThat(ProgressBar.line(null, "steps", Duration.ofSeconds(75), 80))
                .isEqualTo("reading the directory, 1 min 15 s");
    }

    @Test
    void work_shows_its_speed_and_what_is_left() {
        assertThat(ProgressBar.line(HALF, "steps", Duration.ofMillis(100), 80))
                .isEqualTo("[############............] 10 of 20 steps, 60 a minute, 10 s left");
    }

    @Test
    void without_news_it_says_that_it_waits_and_for_how_long() {
        assertThat(ProgressBar.line(HALF, "steps", Duration.ofSeconds(14), 80))
                .isEqualTo("[############............] 10 of 20 steps, waiting for the service, 14 s");
    }

    @Test
    void it_does_not_wait_for_the_service_when_all_steps_are_done() {
        Progress whole = new Progress(20, 20, 60, Optional.empty());

        assertThat(ProgressBar.line(whole, "steps", Duration.ofSeconds(14), 80)).endsWith("] 20 of 20 steps");
    }

    @Test
    void a_narrow_terminal_has_a_short_bar_or_none() {
        assertThat(ProgressBar.line(HALF, "steps", Duration.ZERO, 60)).startsWith("[#####.....] 10 of 20");
        assertThat(ProgressBar.line(HALF, "steps", Duration.ZERO, 40)).startsWith("10 of 20");
    }
}
