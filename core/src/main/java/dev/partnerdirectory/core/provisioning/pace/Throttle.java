package dev.partnerdirectory.core.provisioning.pace;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was learned of how a directory may be asked: the pace of each customer and of the partner as a whole, and how
 * many calls at once. A refusal does not say whose quota it is about (wire sheet 6), so that is found out: when one
 * customer is refused and then, with nothing let through in between, another, it is the partner's. Not thread-safe.
 */
final class Throttle {
    /** In this many refusals one is taken for the customer's again, to see whether the quota is the partner's still. */
    private static final int DOUBT_EVERY = 8;

    private final int most;
    private final Pace partner;
    private final Instant begin;
    private final Map<CustomerId, Pace> customers = new HashMap<>();
    private final Set<CustomerId> refusedInARow = new HashSet<>();
    private final Slowness slowness = new Slowness();
    private Instant firstOfRow = Instant.MIN;
    private Instant lastHalved = Instant.MIN;
    private boolean partnerWide;
    private int partnerRefusals;
    private double concurrency;

    Throttle(Instant now, int most) {
        this.most = most;
        this.begin = now;
        this.partner = new Pace(now);
        this.concurrency = Math.min(most, 4);
    }

    private Pace of(CustomerId customer) {
        return customers.computeIfAbsent(customer, any -> new Pace(begin));
    }

    /** When the next call may be made; the slot is taken by asking. */
    Instant slot(Optional<CustomerId> customer, Instant now) {
        Instant ofPartner = partner.slot(now);
        return customer.map(one -> of(one).slot(ofPartner)).orElse(ofPartner);
    }

    /** Until when a customer may not be asked at all. */
    Instant closedUntil(Optional<CustomerId> customer) {
        Instant ofPartner = partner.closedUntil();
        Instant ofCustomer = customer.map(one -> of(one).closedUntil()).orElse(ofPartner);
        return ofCustomer.isAfter(ofPartner) ? ofCustomer : ofPartner;
    }

    void letThrough(Optional<CustomerId> customer, Instant sent, Instant now) {
        partner.letThrough(now);
        customer.ifPresent(one -> of(one).letThrough(now));
        if (sent.isAfter(firstOfRow)) {
            refusedInARow.clear();
        }
        if (slowness.isSlow(Duration.between(sent, now), now)) {
            concurrency = Math.max(1, concurrency * 0.75);
        } else {
            concurrency = Math.min(most, concurrency + 1 / concurrency);
        }
    }

    void refused(Optional<CustomerId> customer, Instant sent, Instant now, Duration retryAfter) {
        if (sent.isAfter(lastHalved)) {
            lastHalved = now;
            concurrency = Math.max(1, concurrency / 2);
        }
        boolean isPartners = customer.isEmpty() || (partnerWide && ++partnerRefusals % DOUBT_EVERY != 0);
        if (isPartners) {
            partner.refused(sent, now, retryAfter);
            return;
        }
        CustomerId one = customer.get();
        if (refusedInARow.isEmpty()) {
            firstOfRow = now;
            partnerWide = false;
        }
        refusedInARow.add(one);
        of(one).refused(sent, now, retryAfter);
        if (refusedInARow.size() > 1) {
            partnerWide = true;
            refusedInARow.forEach(each -> of(each).forgive());
            refusedInARow.clear();
            partner.refused(sent, now, retryAfter);
        }
    }

    /** How many calls may be under way at once. */
    int concurrency() {
        return (int) concurrency;
    }
}
