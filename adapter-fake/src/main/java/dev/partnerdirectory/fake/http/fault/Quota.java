package dev.partnerdirectory.fake.http.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How many requests per minute are allowed for the partner in total, and for each customer (wire sheet 6). Refused
 * calls count too, so retrying at once only prolongs the throttling (R54). Thread-safe.
 */
public final class Quota {
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 100_000;
    private static final long WINDOW_BYTES = Runtime.getRuntime().maxMemory() / 8;

    private final int partnerPerMinute;
    private final int customerPerMinute;
    private final Window partner;
    /** The last customers that were called, within some memory. Guarded by itself. */
    private final Map<String, Window> customers = new LinkedHashMap<>(16, 0.75f, true);

    private final AtomicLong refused = new AtomicLong();

    /**
     * @param partnerPerMinute  maximum for all calls together; 0 means no limit
     * @param customerPerMinute maximum for each customer; 0 means no limit
     */
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
     * @param customer the customer's id in lower case; null if the call is not about a customer
     * @return how long to wait, if the call exceeds a quota
     */
    public Optional<Duration> count(@Nullable String customer, Clock clock) {
        if (partnerPerMinute == 0 && customerPerMinute == 0) {
            return Optional.empty();
        }
        long nanos = Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        long wait = partner.count(nanos);
        if (customer != null && customerPerMinute > 0) {
            wait = Math.max(wait, window(customer).count(nanos));
        }
        if (wait == 0) {
            return Optional.empty();
        }
        refused.incrementAndGet();
        return Optional.of(Duration.ofSeconds(Math.max(1, -Math.floorDiv(-wait, 1_000_000_000L))));
    }

    private Window window(String customer) {
        synchronized (customers) {
            Window window = customers.computeIfAbsent(customer, id -> new Window(customerPerMinute));
            if (customers.size() > 1 && customers.size() * (8L * customerPerMinute + 512) > WINDOW_BYTES) {
                customers.remove(customers.keySet().iterator().next());
            }
            return window;
        }
    }

    /** The times of the last calls, as many as are allowed per minute. */
    private static final class Window {
        private final long[] last;
        private int oldest;
        private int filled;

        Window(int limit) {
            last = new long[limit];
        }

        /** Counts a call and returns how many nanoseconds to wait; 0 if the call is allowed. */
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
