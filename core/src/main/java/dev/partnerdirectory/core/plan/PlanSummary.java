package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * A summary of a plan.
 *
 * @param origin   what it was made from: {@code manifest}, or {@code undo of run} and the run's id
 * @param digest   covers every step and its preconditions, in any order of the manifest's rows; an approval names it
 * @param seal     covers everything, including the numbers of the rows
 * @param steps    the number of steps
 * @param settled  the number of rows that need no change
 * @param notes    the number of changes the plan does not make
 * @param counts   steps by customer and kind
 * @param estimate the cost of applying the plan
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

    /** Whether the plan has no steps. */
    public boolean isEmpty() {
        return steps == 0;
    }

    /** Steps by kind, for all customers together. */
    public Map<Change.Kind, Long> countsByKind() {
        Map<Change.Kind, Long> all = new EnumMap<>(Change.Kind.class);
        counts.values().forEach(some -> some.forEach((kind, count) -> all.merge(kind, count, Long::sum)));
        return all;
    }

    /**
     * The cost of applying a plan.
     *
     * @param calls calls of the directory: reading again, writing, verifying
     * @param time  at 500 calls a minute
     */
    public record Estimate(long calls, Duration time) {
        private static final int CALLS_A_MINUTE = 500;

        static Estimate of(long calls) {
            return new Estimate(calls, Duration.ofMillis(calls * 60_000 / CALLS_A_MINUTE));
        }
    }
}
