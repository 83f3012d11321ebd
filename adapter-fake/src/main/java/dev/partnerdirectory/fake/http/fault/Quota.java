package dev.partnerdirectory.fake.http.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests a minute the partner, and the partner for one customer, may make (wire sheet 6). A refused call
 * counts like any other, so that asking again at once only prolongs it (R54). Thread-safe.
 */
public final class Quota {
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 100_000;

    private final int partnerPerMinute;
    private final int customerPerMinute;
    private final Window partner;
    private final Map<String, Window> customers = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();

    /** @param partnerPerMinute most calls of all, without bound where 0; likewise for each customer */
    public Quota(int partnerPerMinute, int customerPerMinute) {
        if (partnerPerMinute < 0 || customerPerMinute < 0 || Math.max(partnerPerMinute, customerPerMinute) > MOST) {
            throw new IllegalArgumentException("a quota is between 0 and %d a minute".formatted(MOST));
        }
        this.partnerPerMinute = partnerPerMinute;
        this.customerPerMinute = customerPerMinute;
        this.partner = new Window(partnerPerMinute);
    }

    public static Quota none() {
        return new Quota(0, 0);
    }

    public int partnerPerMinute() {
        return partnerPerMinute;
    }

    public int customerPerMinute() {
        return customerPerMinute;
    }

    /** How many calls were refused. */
    public long refused() {
        return refused.get();
    }

    /**
     * Counts a call.
     *
     * @param customer in lower case; empty for a call that is about none
     * @return how long to wait, if it is one too many
     */
    public Optional<Duration> count(Optional<String> customer, Clock clock) {
        if (partnerPerMinute == 0 && customerPerMinute == 0) {
            return Optional.empty();
        }
        long nanos = Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        long wait = partner.count(nanos);
        if (customer.isPresent() && customerPerMinute > 0) {
            Window window = customers.computeIfAbsent(customer.get(), id -> new Window(customerPerMinute));
            wait = Math.max(wait, window.count(nanos));
        }
        if (wait == 0) {
            return Optional.empty();
        }
        refused.incrementAndGet();
        return Optional.of(Duration.ofSeconds(Math.max(1, -Math.floorDiv(-wait, 1_000_000_000L))));
    }

    /** When the last calls were, as many as are allowed in a minute. */
    private static final class Window {
        private final long[] last;
        private int oldest;
        private int filled;

        Window(int limit) {
            last = new long[limit];
        }

        /** How many nanoseconds to wait; 0 if the call is allowed. */
        synchronized long count(long now) {
            if (last.length == 0) {
                return 0;
            }
            boolean allowed = filled < last.length || now - last[oldest] >= MINUTE_NANOS;
            last[oldest] = now;
            oldest = (oldest + 1) % last.length;
            filled = Math.min(filled + 1, last.length);
            return allowed ? 0 : Math.max(1, last[oldest] + MINUTE_NANOS - now);
        }
    }
}
