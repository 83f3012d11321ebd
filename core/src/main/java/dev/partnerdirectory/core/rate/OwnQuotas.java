package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What speaks for it, and against, that customers have quotas of their own that bind. Once it is proven, a refusal is the
 * refused customer's affair alone; till then it may be the partner's, which slows everybody down. Not thread-safe.
 */
final class OwnQuotas {
    private static final double PROOF = 1.9;
    private static final double LEAST_AT_FIRST = -1;
    private static final double AGAINST = 0.5;
    /** A bucket of the partner's lets somebody through now and then while it refuses. */
    private static final double WEAK = 1;

    private static final double STRONG = 2;
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final int TOO_MANY = 8;
    /** Of the latest 200 calls, more or less. */
    private static final double FORGETTING = 1 - 1 / 200.0;

    private final Set<CustomerId> unexplained = new HashSet<>();
    private double weight;
    private double least = LEAST_AT_FIRST;
    private double refusedLately;
    private boolean proven;

    boolean areProven() {
        return proven;
    }

    /**
     * After one customer was refused, another was let through.
     *
     * @param left how long the first is still to wait
     */
    void anotherWasLetThrough(Duration left) {
        weight += left.compareTo(LONG) > 0 ? STRONG : WEAK;
        proven |= weight >= PROOF;
    }

    /** Several customers were refused at once, or the partner's rate was made full use of. */
    void partnerWasBlamed() {
        weight = Math.max(least, weight - AGAINST);
    }

    /** Somebody was let through: it is not everybody who is refused. */
    void letThrough() {
        refusedLately *= FORGETTING;
        unexplained.clear();
    }

    /**
     * A customer was refused. Where each keeps to a quota of its own that is seldom; too many refusals in all, or too many in
     * a row of customers that asked less than their own quotas are known to allow, refute it.
     */
    void refused(CustomerId customer, boolean isExplained) {
        refusedLately++;
        if (!isExplained) {
            unexplained.add(customer);
        }
        if (refusedLately > TOO_MANY || unexplained.size() >= TOO_MANY) {
            refute();
        }
    }

    /** From now on it takes more to prove it. */
    private void refute() {
        unexplained.clear();
        refusedLately = 0;
        least *= 2;
        weight = least;
        proven = false;
    }
}
