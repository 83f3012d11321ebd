package dev.partnerdirectory.core.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * The highest rate that was let through for a whole minute, for some time. Where less is let through later, somebody else may
 * be using the same quota, and be done with it at any time: that is tried, ever more seldom. Not thread-safe.
 */
final class Proof {
    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(1);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(4);
    private static final double CONFIRMED = 0.95;
    private static final double EXPLAINED = 0.985;

    private double perSecond;
    private Instant until = Instant.MIN;
    private Duration patience = LEAST_PATIENCE;

    /** So much was let through in a minute that a refusal ended. */
    void measured(Instant now, double measured) {
        boolean higher = measured >= perSecond || !holds(now);
        if (higher || measured > CONFIRMED * perSecond) {
            perSecond = higher ? measured : perSecond;
            until = now.plus(VALIDITY);
            patience = LEAST_PATIENCE;
        }
    }

    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** Whether there is one at all, be it an old one. */
    boolean isThere() {
        return perSecond > 0;
    }

    double perSecond() {
        return perSecond;
    }

    /** Whether a refusal is what one expects after so much in a minute. */
    boolean explains(Instant now, double measured) {
        return holds(now) && measured > EXPLAINED * perSecond;
    }

    /** Whether it is time to try it again, after so long without a refusal. */
    boolean isDue(Instant now, Duration quiet) {
        return holds(now) && quiet.compareTo(patience) > 0;
    }

    /** It was tried, and refused. */
    void failed() {
        Duration twice = patience.multipliedBy(2);
        patience = twice.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : twice;
    }
}
