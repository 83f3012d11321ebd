package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.tck.SampleCustomer;
import dev.partnerdirectory.tck.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Checks what must be true after any sequence of calls, refused ones included, in memory and on disk. */
final class InvariantsTest {
    private static final Instant START = Instant.parse("2026-11-26T06:00:00Z");

    private static Path folder;

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("invariants");
    }

    @AfterContainer
    static void remove() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Creates equal directories, so that they behave the same. */
    private static final class Maker {
        private final FakeClock clock = FakeClock.standingAt(START);
        private final AtomicLong ids = new AtomicLong();

        FakeDirectory open(FakeDirectory.Builder builder) {
            return builder.clock(clock)
                    .ids(() -> new UUID(7, ids.incrementAndGet()))
                    .random(new Random(7))
                    .open();
        }
    }

    @Property(tries = 100)
    void a_directory_stays_whole_and_is_the_same_in_memory_and_in_a_file_that_two_write_in_turn(
            @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> steps) throws IOException {
        Path file = folder.resolve("fake.jsonl");
        Files.deleteIfExists(file);
        Maker inMemory = new Maker();
        Maker onDisk = new Maker();
        try (FakeDirectory memory = inMemory.open(FakeDirectory.inMemory());
                FakeDirectory first = onDisk.open(FakeDirectory.onDisk(file));
                FakeDirectory second = onDisk.open(FakeDirectory.onDisk(file))) {
            SampleCustomer sample = Samples.customer();
            Walk expected = walk(memory, inMemory.clock, sample);
            Walk walk = walk(first, onDisk.clock, sample);
            for (int step : steps) {
                walk.goOnIn(step % 2 == 0 ? first : second);
                assertThat(walk.step(step)).isEqualTo(expected.step(step));
                walk.goOnIn(step % 3 == 0 ? first : second);
                assertThat(walk.listings()).isEqualTo(expected.listings());
                expected.requireWhole();
            }
            assertThat(Exports.text(first)).isEqualTo(Exports.text(memory));
            try (FakeDirectory again = onDisk.open(FakeDirectory.onDisk(file))) {
                assertThat(Exports.text(again)).isEqualTo(Exports.text(memory));
            }
        }
    }

    private static Walk walk(FakeDirectory fake, FakeClock clock, SampleCustomer sample) {
        new FakeUnderTest(fake, clock).add(sample);
        return new Walk(
                fake, clock, sample.id(), sample.customer().companyProfile().domain());
    }
}
