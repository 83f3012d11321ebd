package dev.partnerdirectory.rest.options;

import java.time.Duration;

/** Checks on times. */
final class Durations {
    private Durations() {}

    static void requirePositive(Duration duration, String what) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(what + " must be positive, not " + duration);
        }
    }
}
