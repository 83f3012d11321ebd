package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.report.RunEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts finished steps and measures their rate. Thread-safe. */
final class Meter {
    private final Clock clock;
    private final Instant begin;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong before = new AtomicLong();

    Meter(Clock clock, long total) {
        this.clock = clock;
        this.begin = clock.instant();
        this.total = total;
    }

    /** @param already whether it was finished by an earlier run, and so took no time now */
    RunEvent.Progress count(boolean already) {
        long finished = done.incrementAndGet();
        long now = finished - (already ? before.incrementAndGet() : before.get());
        double minutes = Duration.between(begin, clock.instant()).toNanos() / 60e9;
        double rate = minutes > 0 && now > 0 ? now / minutes : 0;
        Optional<Duration> left = rate > 0
                ? Optional.of(Duration.ofMillis((long) ((total - finished) / rate * 60_000)))
                : Optional.empty();
        return new RunEvent.Progress(finished, total, rate, left);
    }
}
