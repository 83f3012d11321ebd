package dev.partnerdirectory.rest;

import java.time.Duration;

/**
 * How hard the adapter tries. Reads are repeated after 408, 429, 5xx and lost connections; writes only where the
 * service is known not to have carried them out, that is after 429, after a connection that never came up, and after a
 * 503 that says when to come back (with the same request id, and what follows is believed only if it is a success).
 * Any other lost answer to a write goes to the core at once, as {@code OutcomeUnknown}.
 *
 * @param maxAttempts sends of one call at most, the first included; default 5
 * @param baseDelay   the first repeat waits up to this long, each further one up to twice as long as the one before:
 *                    exponential with full jitter; default 500 ms
 * @param maxDelay    no drawn wait is longer; default 20 s. A {@code Retry-After} is a floor under the drawn wait and
 *                    is not cut
 * @param deadline    for the whole call with all waits; default 3 min. A wait that would pass it is not begun
 * @param budget      repeats that all callers of one directory together may have open: each costs one, ten successes
 *                    give one back, and an empty budget ends calls at their first failure, so that an outage is not
 *                    multiplied. A repeat that the service itself asked for by {@code Retry-After} is free; default 50
 */
public record RetryOptions(int maxAttempts, Duration baseDelay, Duration maxDelay, Duration deadline, int budget) {
    /** @throws IllegalArgumentException for less than one attempt, a negative budget or a time that is not positive */
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
