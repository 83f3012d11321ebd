package dev.partnerdirectory.rest;

import java.time.Duration;

/**
 * When and how often the adapter retries. It repeats reads after 408, 429, 5xx and lost connections. It repeats writes
 * only if the service is known not to have carried them out: after 429, if no connection was made, and after a 503 with
 * {@code Retry-After}. The repeat after such a 503 has the same request id, and the adapter accepts only a success as
 * its answer. Any other lost answer to a write goes to the core at once as {@code OutcomeUnknown}.
 *
 * @param maxAttempts the most times one call is sent, the first included; default 5
 * @param baseDelay   the longest wait before the first repeat; it doubles with each repeat (exponential backoff with
 *                    full jitter); default 500 ms
 * @param maxDelay    upper limit of the random backoff; default 20 s. The backoff is added to a {@code Retry-After},
 *                    which is never shortened
 * @param deadline    time limit for the whole call, waits included; default 3 min. A wait that would exceed it fails
 *                    the call at once
 * @param budget      how many repeats all callers of one directory share. A repeat costs one, and ten successes give
 *                    one back. If the budget is empty, calls fail at their first failure, so retries do not multiply an
 *                    outage. A repeat that the service asked for with {@code Retry-After} is free. Default 50
 */
public record RetryOptions(int maxAttempts, Duration baseDelay, Duration maxDelay, Duration deadline, int budget) {
    /**
     * @throws IllegalArgumentException if there is less than one attempt, the budget is negative or a time is not
     *     positive
     */
    public RetryOptions {
        if (maxAttempts < 1 || budget < 0) {
            throw new IllegalArgumentException("there must be at least one attempt, and the budget not below zero");
        }
        requirePositive(baseDelay, "base delay");
        requirePositive(maxDelay, "maximum delay");
        requirePositive(deadline, "deadline");
    }

    static void requirePositive(Duration duration, String what) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(what + " must be positive, not " + duration);
        }
    }

    public static RetryOptions defaults() {
        return new RetryOptions(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(3), 50);
    }

    public RetryOptions withMaxAttempts(int attempts) {
        return new RetryOptions(attempts, baseDelay, maxDelay, deadline, budget);
    }

    public RetryOptions withDelays(Duration base, Duration max) {
        return new RetryOptions(maxAttempts, base, max, deadline, budget);
    }

    public RetryOptions withDeadline(Duration whole) {
        return new RetryOptions(maxAttempts, baseDelay, maxDelay, whole, budget);
    }

    public RetryOptions withBudget(int repeats) {
        return new RetryOptions(maxAttempts, baseDelay, maxDelay, deadline, repeats);
    }
}
