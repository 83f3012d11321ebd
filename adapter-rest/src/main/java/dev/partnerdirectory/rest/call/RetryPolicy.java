package dev.partnerdirectory.rest.call;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.rest.options.RetryOptions;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * What may be sent again, and after how long: the one place where that is decided. See {@link RetryOptions} for the
 * rules in words.
 */
final class RetryPolicy {
    /** Says for certain that nothing was done. */
    private static final int TOO_MANY = 429;

    private static final int REQUEST_TIMEOUT = 408;
    private static final int BUSY = 503;

    /** 5xx that tell something about the request and not about the service's health. */
    private static final Set<Integer> FINAL_5XX = Set.of(501, 505);

    private static final int MAX_DOUBLINGS = 20;

    private final RetryOptions options;
    private final DoubleSupplier random;

    RetryPolicy(RetryOptions options, DoubleSupplier random) {
        this.options = options;
        this.random = random;
    }

    /** Whether {@code failure} may be answered by sending the same again. */
    static boolean mayRepeat(Operation operation, AttemptFailure failure) {
        if (failure instanceof AttemptFailure.NotSent unsent) {
            return unsent.isWorthRepeating();
        }
        if (failure instanceof AttemptFailure.Lost) {
            return !operation.isWrite();
        }
        return failure instanceof AttemptFailure.Refused refused && mayRepeat(operation, refused);
    }

    private static boolean mayRepeat(Operation operation, AttemptFailure.Refused refused) {
        return operation.isWrite()
                ? refused.status() == TOO_MANY
                        || (refused.status() == BUSY && refused.retryAfter().isPresent())
                : refused.status() == TOO_MANY || isOutage(refused.status());
    }

    /** Whether it was refused for there being too many calls. */
    static boolean isTooMany(AttemptFailure failure) {
        return failure instanceof AttemptFailure.Refused refused && refused.status() == TOO_MANY;
    }

    /** Whether a write that ended so may have been carried out. */
    static boolean mayHaveHappened(AttemptFailure failure) {
        return failure instanceof AttemptFailure.Lost
                || failure instanceof AttemptFailure.Unreadable
                || (failure instanceof AttemptFailure.Refused refused && isOutage(refused.status()));
    }

    static boolean isOutage(int status) {
        return status == REQUEST_TIMEOUT || (status >= 500 && !FINAL_5XX.contains(status));
    }

    /**
     * How long to wait before the next sending.
     *
     * @param repeat 0 for the first repeat
     */
    Duration delay(int repeat, AttemptFailure failure) {
        double most = (double) options.baseDelay().toMillis() * (1L << Math.min(repeat, MAX_DOUBLINGS));
        double capped = Math.min(most, (double) options.maxDelay().toMillis());
        return failure.retryAfter().orElse(Duration.ZERO).plusMillis((long) (capped * random.getAsDouble()));
    }
}
