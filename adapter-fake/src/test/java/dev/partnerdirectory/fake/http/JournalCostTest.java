package dev.partnerdirectory.fake.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.journal.Masking;
import dev.partnerdirectory.fake.http.journal.RequestFilter;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.journal.SignInMasking;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal does costs the same for each letter, whatever the text holds, and nobody waits for it. */
class JournalCostTest {
    private static final int SHORT = 60_000;
    private static final int TIMES = 16;
    private static final List<Consumer<String>> WAYS = List.of(
            text -> Masking.query(text),
            text -> Masking.header("X-Any", text),
            text -> Masking.header("Authorization", text),
            text -> Masking.body(bytes(text)),
            text -> Masking.body(bytes("{\"password\":\"" + text + "\"}")),
            text -> Masking.body(bytes("{\"a\":\"" + text + "\\u0020\"}")),
            text -> SignInMasking.form(text),
            text -> SignInMasking.body(bytes(text)),
            text -> SignInMasking.body(bytes("{\"scope\":\"" + text + "\"}")));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "=",
                "&",
                ";",
                "%",
                "%61",
                "a=",
                "a=b&",
                "a;",
                "password=",
                "token",
                "continuationtoken",
                "code=x;",
                "\\",
                "[",
                "{",
                "\\\"",
                "=%;",
                "Bearer ",
                "\u00e9",
                "secret",
                "=;=",
                ":",
                "a%3Db%26"
            })
    void the_cost_grows_with_the_length_and_not_faster(String piece) {
        String once = piece.repeat(SHORT / piece.length());
        String often = once.repeat(TIMES);
        for (Consumer<String> way : WAYS) {
            way.accept(once);
            long few = Math.max(leastNanos(way, once, 0), 100_000);

            // Linear is 16 times as much, quadratic is 256 times.
            long most = 5L * TIMES * few;
            assertThat(leastNanos(way, often, most))
                    .as("way %d", WAYS.indexOf(way))
                    .isLessThan(most);
        }
    }

    /**
     * The least of up to 20 measurements; the first one below {@code enough} ends them. The processor's time alone, so that a
     * busy machine does not matter.
     */
    private static long leastNanos(Consumer<String> way, String text, long enough) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20 && least >= enough; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            way.accept(text);
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    @Test
    void whoever_answers_does_not_wait_for_the_journal_but_whoever_reads_it_does() throws InterruptedException {
        RequestJournal journal = new RequestJournal(10);
        CountDownLatch slow = new CountDownLatch(1);
        Thread answering = Thread.currentThread();

        journal.add(1, number -> {
            assertThat(Thread.currentThread()).isNotSameAs(answering);
            awaitQuietly(slow);
            throw new IllegalStateException("not recorded");
        });
        Thread reader = new Thread(() -> journal.count(RequestFilter.any()));
        reader.start();
        reader.join(100);
        assertThat(reader.isAlive()).isTrue();
        slow.countDown();
        reader.join(20_000);

        assertThat(reader.isAlive()).isFalse();
    }

    @Test
    void what_waits_for_the_journal_is_limited_in_bytes() {
        RequestJournal journal = new RequestJournal(1_000);
        CountDownLatch slow = new CountDownLatch(1);
        for (int i = 0; i < 40; i++) {
            journal.add(1 << 20, number -> {
                awaitQuietly(slow);
                throw new IllegalStateException("not recorded");
            });
        }
        slow.countDown();

        assertThat(journal.forgotten()).isEqualTo(40);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
