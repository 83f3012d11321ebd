package dev.partnerdirectory.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.tck.SampleCustomer;
import dev.partnerdirectory.tck.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds after any sequence of calls, refused ones among them, whatever the directory is kept in. */
final class InvariantsTest {
    private static Path folder;
    private static FakeDirectory onDisk;
    private static FakeClock diskClock;
    private static final AtomicLong DISK_IDS = new AtomicLong();

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("invariants");
        diskClock = FakeClock.standingAt(Instant.parse("2026-11-26T06:00:00Z"));
        onDisk = FakeDirectory.onDisk(folder.resolve("fake.db"))
                .clock(diskClock)
                .ids(() -> new UUID(7, DISK_IDS.incrementAndGet()))
                .open();
    }

    @AfterContainer
    static void close() throws IOException {
        onDisk.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 150)
    void a_directory_stays_whole_and_both_stores_agree(
            @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> steps) {
        FakeClock clock = FakeClock.standingAt(diskClock.instant());
        AtomicLong ids = new AtomicLong();
        DISK_IDS.set(0);
        onDisk.reset();
        try (FakeDirectory inMemory = FakeDirectory.inMemory()
                .clock(clock)
                .ids(() -> new UUID(7, ids.incrementAndGet()))
                .open()) {
            SampleCustomer sample = Samples.customer();
            Walk memory = walk(inMemory, clock, sample);
            Walk disk = walk(onDisk, diskClock, sample);
            for (int step : steps) {
                assertThat(memory.step(step)).isEqualTo(disk.step(step));
                memory.requireWhole();
                assertThat(memory.listings()).isEqualTo(disk.listings());
            }
            assertThat(Exports.text(inMemory)).isEqualTo(Exports.text(onDisk));
        }
    }

    private static Walk walk(FakeDirectory fake, FakeClock clock, SampleCustomer sample) {
        new FakeUnderTest(fake, clock).add(sample);
        return new Walk(
                fake, clock, sample.id(), sample.customer().companyProfile().domain());
    }
}
