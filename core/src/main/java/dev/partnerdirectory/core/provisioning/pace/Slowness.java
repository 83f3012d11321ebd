package dev.partnerdirectory.core.provisioning.pace;

import java.time.Duration;
import java.time.Instant;

/** Notices that a directory answers much slower than it can. Not thread-safe. */
final class Slowness {
    private static final int TIMES = 4;
    private static final Duration STILL_FAST = Duration.ofMillis(250);
    private static final double FORGETTING = 1.002;

    private double fastestNanos = Double.POSITIVE_INFINITY;
    private Instant quietUntil = Instant.MIN;

    /** Whether an answer that took so long is a reason to ask less; at most once in the time it took. */
    boolean isSlow(Duration took, Instant now) {
        double nanos = Math.max(1, took.toNanos());
        fastestNanos = Math.min(fastestNanos * FORGETTING, nanos);
        boolean slow = took.compareTo(STILL_FAST) > 0 && nanos > TIMES * fastestNanos && now.isAfter(quietUntil);
        if (slow) {
            quietUntil = now.plus(took);
        }
        return slow;
    }
}
