package dev.partnerdirectory.fake.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.fake.store.Backing;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TurnsTest {
    @TempDir
    private Path folder;

    private Path file;
    private Duration slept = Duration.ZERO;

    @BeforeEach
    void name() {
        file = folder.resolve("fake.jsonl");
    }

    @Test
    void a_turn_that_does_not_come_is_waited_for_and_then_told() throws Exception {
        try (Turns first = Turns.on(file, Sleeper.real());
                Turns second = Turns.on(file, this::sleep)) {
            Backing.Turn held = first.take();

            assertThatThrownBy(second::take)
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining(file + " is being written by another program")
                    .hasMessageContaining("was not free for 5 seconds; try again when that has ended");
            assertThat(slept).isEqualTo(Duration.ofSeconds(5));
            held.close();
            second.take().close();
        }
    }

    @Test
    void a_turn_comes_when_the_one_before_ends() throws Exception {
        try (Turns first = Turns.on(file, Sleeper.real())) {
            Backing.Turn held = first.take();
            try (Turns second = Turns.on(file, duration -> {
                sleep(duration);
                held.close();
            })) {
                second.take().close();

                assertThat(slept).isPositive().isLessThan(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void closing_waits_for_the_turn_that_another_part_of_the_process_has() throws Exception {
        try (Turns first = Turns.on(file, Sleeper.real())) {
            Backing.Turn held = first.take();
            Turns second = Turns.on(file, duration -> {
                sleep(duration);
                held.close();
            });

            second.close();

            assertThat(slept).isPositive();
        }
    }

    private void sleep(Duration duration) {
        slept = slept.plus(duration);
    }
}
