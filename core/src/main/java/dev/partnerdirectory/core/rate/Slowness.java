package dev.partnerdirectory.core.rate;

import java.time.Duration;
import java.time.Instant;

/** Notices that a directory answers much slower than it can: on the whole, not once. Not thread-safe. */
final class Slowness {
    private static final double TIMES = 3;
    private static final double STILL_FAST_NANOS = 250e6;
    private static final double WEIGHT = 0.05;
    private static final double FORGETTING = 1.0005;

    private double usualNanos;
    private double fastestNanos = Double.POSITIVE_INFINITY;
    private Instant quietUntil = Instant.MIN;

    /** Whether answers, of which this is one that took so long, are a reason to ask less; at most once in such a time. */
    boolean isSlow(Duration took, Instant now) {
        double nanos = Math.max(1, took.toNanos());
        usualNanos = usualNanos == 0 ? nanos : usualNanos + WEIGHT * (nanos - usualNanos);
        fastestNanos = Math.min(fastestNanos * FORGETTING, usualNanos);
        boolean slow = usualNanos > STILL_FAST_NANOS && usualNanos > TIMES * fastestNanos && now.isAfter(quietUntil);
        if (slow) {
            quietUntil = now.plusNanos((long) usualNanos);
        }
        return slow;
    }
}
