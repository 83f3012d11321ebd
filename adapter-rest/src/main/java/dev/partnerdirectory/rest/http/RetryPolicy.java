package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.rest.RetryOptions;
import dev.partnerdirectory.rest.connection.HttpAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Which calls are repeated, and after how long. {@link RetryOptions} describes the rules. */
record RetryPolicy(RetryOptions options, DoubleSupplier random) {
    private static final int MAX_DOUBLINGS = 20;
    private static final int MAX_DIGITS = 9;

    /** Whether the call may be repeated after {@code failure}. */
    static boolean mayRepeat(Operation operation, AttemptFailure failure) {
        return switch (failure.stage()) {
            case NOT_SENT -> true;
            case SENT -> !operation.isWrite();
            case NEVER_SENT, CLOSED, UNREADABLE -> false;
            case REFUSED ->
                switch (failure.refusal().orElseThrow().kind()) {
                    case RATE_LIMITED -> true;
                    case BUSY -> !operation.isWrite() || retryAfter(failure).isPresent();
                    case OUTAGE -> !operation.isWrite();
                    default -> false;
                };
        };
    }

    /** Whether a write that failed like this may have been carried out. */
    static boolean mayHaveHappened(AttemptFailure failure) {
        return switch (failure.stage()) {
            case SENT, UNREADABLE -> true;
            case NOT_SENT, NEVER_SENT, CLOSED -> false;
            case REFUSED -> failure.refusal().orElseThrow().leavesUnknown();
        };
    }

    /** The {@code Retry-After} of the answer. */
    static Optional<Duration> retryAfter(AttemptFailure failure) {
        return failure.refusal().flatMap(ServiceError::retryAfter);
    }

    /**
     * How long to wait before the next attempt: {@code Retry-After}, if any, plus exponential backoff with full jitter.
     *
     * @param repeat 0 for the first repeat
     */
    Duration delay(int repeat, AttemptFailure failure) {
        double most = (double) options.baseDelay().toMillis() * (1L << Math.min(repeat, MAX_DOUBLINGS));
        double capped = Math.min(most, (double) options.maxDelay().toMillis());
        return retryAfter(failure).orElse(Duration.ZERO).plusMillis((long) (capped * random.getAsDouble()));
    }

    /** Parses a {@code Retry-After} header: seconds or a date. Empty if it is neither; zero if the date has passed. */
    static Optional<Duration> parseRetryAfter(String header, Clock clock) {
        String text = header.strip();
        if (!text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return HttpAnswer.time(text)
                .map(until -> Duration.between(clock.instant(), until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }
}
