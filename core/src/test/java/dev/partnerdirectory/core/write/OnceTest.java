package dev.partnerdirectory.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void what_was_made_is_made_once_and_only_when_asked_for() {
        Once<Integer> once = new Once<>(asked::incrementAndGet);
        assertThat(asked).hasValue(0);

        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void a_maker_that_failed_is_asked_again_by_whoever_comes_next() throws Exception {
        Once<Integer> once = new Once<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return asked.get();
        });
        assertThatThrownBy(once::get).hasMessage("not yet");

        assertThat(CompletableFuture.supplyAsync(once).get(30, TimeUnit.SECONDS))
                .isEqualTo(2);
    }
}
