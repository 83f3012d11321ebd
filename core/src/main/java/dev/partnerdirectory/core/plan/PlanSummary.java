package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * A plan at a glance.
 *
 * @param origin   what it was made of: {@code manifest}, or {@code undo of run} and the run's id
 * @param digest   of every step and what it rests upon, whatever the order of the manifest's rows; an approval names it
 * @param seal     of everything, the numbers of the rows included
 * @param steps    how many there are
 * @param settled  how many rows need nothing
 * @param notes    how many things are left undone
 * @param counts   steps by customer and kind
 * @param estimate what doing it takes
 */
public record PlanSummary(
        String origin,
        String digest,
        String seal,
        long steps,
        long settled,
        long notes,
        Map<CustomerId, Map<Change.Kind, Long>> counts,
        Estimate estimate) {
    public PlanSummary {
        counts = Map.copyOf(counts);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps == 0;
    }

    /** Steps by kind, of all customers together. */
    public Map<Change.Kind, Long> countsByKind() {
        Map<Change.Kind, Long> all = new EnumMap<>(Change.Kind.class);
        counts.values().forEach(some -> some.forEach((kind, count) -> all.merge(kind, count, Long::sum)));
        return all;
    }

    /**
     * What doing a plan takes.
     *
     * @param calls of the directory: looking again, writing, verifying
     * @param time  at the one rate the service documents (wire sheet 6: 500 calls a minute)
     */
    public record Estimate(long calls, Duration time) {
        private static final int CALLS_A_MINUTE = 500;

        static Estimate of(long calls) {
            return new Estimate(calls, Duration.ofMillis(calls * 60_000 / CALLS_A_MINUTE));
        }
    }
}
