package dev.partnerdirectory.core.rate;

import static dev.partnerdirectory.core.error.RateLimited.Scope.PARTNER;

import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits learned from the directory's refusals, with one {@link QuotaEstimate} for each customer and one for the
 * partner.
 *
 * <p><b>Whose quota?</b> A refusal may not say its scope. It is then the partner's if the partner's quota is known and
 * used up, or if another customer is refused before any call succeeds. Until that happens, it is the refused
 * customer's.
 */
public final class LearnedRateLimits implements RateLimits {
    private static final Duration WAIT_UNTOLD = Duration.ofSeconds(2);
    private static final double PER_CENT = 100;
    private static final double NANOS = 1e9;

    private final Clock clock;
    private final Instant begin;
    private final double share;
    private final ReentrantLock lock = new ReentrantLock();
    private final QuotaEstimate partner;
    private final Map<CustomerId, QuotaEstimate> customers = new HashMap<>();
    private @Nullable QuotaEstimate suspect;
    private double suspectedAt;

    /** @param sharePercent how much of each quota to use, 1 to 100 */
    public LearnedRateLimits(Clock clock, int sharePercent) {
        this.clock = clock;
        begin = clock.instant();
        share = sharePercent / PER_CENT;
        partner = new QuotaEstimate(share);
    }

    @Override
    public Permit reserve(CustomerId customer) {
        return locked(() -> new Reserved(List.of(partner, of(customer))));
    }

    @Override
    public Permit reserve() {
        return locked(() -> new Reserved(List.of(partner)));
    }

    @Override
    public Instant readyAt(CustomerId customer) {
        return locked(() -> {
            double now = now();
            return instant(Math.max(partner.readyAt(now), of(customer).readyAt(now)));
        });
    }

    private QuotaEstimate of(CustomerId customer) {
        return customers.computeIfAbsent(customer, any -> new QuotaEstimate(share));
    }

    /** Handles a refusal that does not say its scope. */
    private void refused(QuotaEstimate own, double sent, double wait) {
        double now = now();
        own.close(now + wait);
        if (partner.isOld(sent) || own.isOld(sent)) {
            return;
        }
        if (partner.isUsedUp(now) || (suspect != null && suspect != own)) {
            suspect = null;
            blame(partner, sent, wait);
        } else {
            suspect = own;
            suspectedAt = now;
            blame(own, sent, wait);
        }
    }

    private void blame(QuotaEstimate scope, double sent, double wait) {
        double now = now();
        scope.close(now + wait);
        if (!scope.isOld(sent)) {
            scope.refused(now, wait);
        }
    }

    private double now() {
        return seconds(clock.instant());
    }

    private double seconds(Instant time) {
        return Duration.between(begin, time).toNanos() / NANOS;
    }

    private Instant instant(double seconds) {
        return begin.plusNanos((long) Math.ceil(seconds * NANOS));
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private final class Reserved implements Permit {
        private final List<QuotaEstimate> scopes;
        private double due;

        /** @param scopes the quotas the call counts for; the narrowest is last */
        Reserved(List<QuotaEstimate> scopes) {
            this.scopes = scopes;
            due = reserved();
        }

        private double reserved() {
            double now = now();
            return scopes.stream()
                    .mapToDouble(scope -> scope.reserve(now))
                    .max()
                    .orElse(now);
        }

        @Override
        public Instant due() {
            return locked(() -> {
                double closedUntil = scopes.stream()
                        .mapToDouble(QuotaEstimate::closedUntil)
                        .max()
                        .orElse(0);
                if (closedUntil > Math.max(now(), due)) {
                    due = reserved();
                }
                return instant(due);
            });
        }

        @Override
        public void letThrough(Instant sent) {
            locked(() -> {
                double now = now();
                if (seconds(sent) > suspectedAt) {
                    suspect = null;
                }
                scopes.forEach(scope -> scope.letThrough(now));
                return this;
            });
        }

        @Override
        public void refused(Instant sent, RateLimited refusal) {
            double wait = refusal.retryAfter().orElse(WAIT_UNTOLD).toNanos() / NANOS;
            locked(() -> {
                QuotaEstimate own = scopes.get(scopes.size() - 1);
                RateLimited.Scope told =
                        own == partner ? PARTNER : refusal.scope().orElse(null);
                if (told == null) {
                    LearnedRateLimits.this.refused(own, seconds(sent), wait);
                } else {
                    blame(told == PARTNER ? partner : own, seconds(sent), wait);
                }
                return this;
            });
        }
    }
}
