package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was learned of how a directory may be asked: the pace of each customer and of the partner as a whole, and how
 * many calls at once. A refusal does not say whose quota it is about (wire sheet 6), so that is found out. It is the
 * partner's, or the customer's, when that one's known rate was made full use of; else it is the partner's if another
 * customer is refused before anybody is let through, and the customer's if not. Until that is known, the refused
 * customer waits as it was told, and nobody else. Where it turns out that {@linkplain OwnQuotas customers have quotas of
 * their own}, every refusal is the refused customer's. Not thread-safe.
 */
final class Throttle {
    private static final Duration WAIT_WITHOUT_WORD = Duration.ofSeconds(2);
    private static final int FIRST_CONCURRENCY = 4;
    private static final double WHEN_SLOW = 0.75;

    private final int most;
    private final Pace partner;
    private final Instant begin;
    private final Map<CustomerId, Pace> customers = new HashMap<>();
    private final Slowness slowness = new Slowness();
    private final OwnQuotas ownQuotas = new OwnQuotas();
    private Optional<Suspicion> suspicion = Optional.empty();
    private Instant lastHalved = Instant.MIN;
    private double concurrency;

    Throttle(Instant now, int most) {
        this.most = most;
        this.begin = now;
        this.partner = new Pace(now);
        this.concurrency = Math.min(most, FIRST_CONCURRENCY);
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

    /** When a customer may be asked next, as far as is known now. */
    Instant readyAt(CustomerId customer) {
        Instant ofCustomer = of(customer).readyAt();
        return ofCustomer.isAfter(partner.readyAt()) ? ofCustomer : partner.readyAt();
    }

    void letThrough(Optional<CustomerId> customer, Instant sent, Instant now) {
        suspicion.filter(open -> sent.isAfter(open.at())).ifPresent(open -> {
            blameCustomer(open);
            ownQuotas.anotherWasLetThrough(
                    Duration.between(now, of(open.customer()).closedUntil()));
        });
        ownQuotas.letThrough();
        partner.letThrough(now);
        customer.ifPresent(one -> of(one).letThrough(now));
        if (slowness.isSlow(Duration.between(sent, now), now)) {
            concurrency = Math.max(1, concurrency * WHEN_SLOW);
        } else {
            concurrency = Math.min(most, concurrency + 1 / concurrency);
        }
    }

    void refused(Optional<CustomerId> customer, Instant sent, Instant now, Duration retryAfter) {
        Duration wait = retryAfter.isZero() ? WAIT_WITHOUT_WORD : retryAfter;
        if (sent.isAfter(lastHalved) && !isExpected(customer, now)) {
            lastHalved = now;
            concurrency = Math.max(1, concurrency / 2);
        }
        customer.ifPresent(one -> of(one).close(now, wait));
        if (partner.isOld(sent) || customer.filter(one -> of(one).isOld(sent)).isPresent()) {
            return;
        }
        if (customer.isEmpty()) {
            blamePartner(now, wait);
        } else {
            refused(new Suspicion(customer.get(), now, of(customer.get()).measure(now, wait)), wait);
        }
    }

    /** Of a customer that makes full use of a quota of its own; that says nothing of how much may be asked at once. */
    private boolean isExpected(Optional<CustomerId> customer, Instant now) {
        return ownQuotas.areProven()
                && customer.filter(one -> of(one).isAtLimit(now)).isPresent();
    }

    private void refused(Suspicion fresh, Duration wait) {
        CustomerId one = fresh.customer();
        boolean isAlone = customers.values().stream()
                        .filter(pace -> pace.isBusy(fresh.at()))
                        .count()
                <= 1;
        if (isAlone) {
            blameCustomer(fresh);
        } else if (ownQuotas.areProven()) {
            refusedForItself(fresh, wait);
        } else if (partner.isAtLimit(fresh.at())) {
            blamePartner(fresh.at(), wait);
        } else if (of(one).isAtLimit(fresh.at())) {
            blameCustomer(fresh);
        } else if (suspicion.isEmpty()) {
            suspicion = Optional.of(fresh);
        } else if (!suspicion.get().customer().equals(one)) {
            blamePartnerAlone(fresh.at(), wait);
        }
    }

    private void refusedForItself(Suspicion fresh, Duration wait) {
        Pace pace = of(fresh.customer());
        ownQuotas.refused(fresh.customer(), !pace.isKnown() || pace.isAtLimit(fresh.at()));
        if (ownQuotas.areProven()) {
            blameCustomer(fresh);
        } else {
            blamePartnerAlone(fresh.at(), wait);
        }
    }

    private void blamePartnerAlone(Instant now, Duration wait) {
        customers.values().forEach(Pace::free);
        blamePartner(now, wait);
    }

    private void blamePartner(Instant now, Duration wait) {
        suspicion = Optional.empty();
        ownQuotas.partnerWasBlamed();
        double measured = partner.measure(now, wait);
        partner.close(now, wait);
        partner.cut(now, measured);
    }

    private void blameCustomer(Suspicion open) {
        suspicion = Optional.empty();
        partner.free();
        of(open.customer()).cut(open.at(), open.measured());
    }

    /** How many calls may be under way at once. */
    int concurrency() {
        return (int) concurrency;
    }
}
