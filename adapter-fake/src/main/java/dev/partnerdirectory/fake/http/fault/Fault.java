package dev.partnerdirectory.fake.http.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that goes wrong with one call.
 *
 * @param kind   what happens
 * @param status of kinds that answer
 * @param code   the service's code, of kinds that answer in its shape
 * @param text   description or, of {@link Kind#RAW}, the whole body
 * @param pause  {@code Retry-After} of a throttling; how long a time-out holds the connection
 */
public record Fault(Kind kind, int status, String code, String text, Optional<Duration> pause) {
    private static final Duration HOLD = Duration.ofMinutes(2);

    /** What happens to the call, its effect and its answer. */
    public enum Kind {
        /** Refused in the service's shape; no effect. */
        REFUSAL,
        /** Carried out, and refused all the same. */
        REFUSAL_AFTER_COMMIT,
        /** Answered with a body that is no JSON, as by a proxy; no effect. */
        RAW,
        /** 429 from the service itself, with its headers; no effect. */
        THROTTLED_BY_SERVICE,
        /** 429 from the gateway before the service, without the service's headers; no effect (wire sheet 5.1 B). */
        THROTTLED_BY_GATEWAY,
        /** The connection is reset; no effect. */
        RESET_BEFORE_COMMIT,
        /** Carried out, then the connection is reset. */
        RESET_AFTER_COMMIT,
        /** Carried out; the connection is reset in the middle of the answer. */
        RESET_MID_BODY,
        /** No answer comes; no effect. */
        TIMEOUT_BEFORE_COMMIT,
        /** Carried out, but no answer comes. */
        TIMEOUT_AFTER_COMMIT;

        /** Whether the call is carried out all the same. */
        public boolean isCommitted() {
            return switch (this) {
                case REFUSAL_AFTER_COMMIT, RESET_AFTER_COMMIT, RESET_MID_BODY, TIMEOUT_AFTER_COMMIT -> true;
                case REFUSAL,
                        RAW,
                        THROTTLED_BY_SERVICE,
                        THROTTLED_BY_GATEWAY,
                        RESET_BEFORE_COMMIT,
                        TIMEOUT_BEFORE_COMMIT -> false;
            };
        }
    }

    public static Fault refusal(int status, String code, String description) {
        return new Fault(Kind.REFUSAL, status, code, description, Optional.empty());
    }

    public static Fault refusalAfterCommit(int status, String code, String description) {
        return new Fault(Kind.REFUSAL_AFTER_COMMIT, status, code, description, Optional.empty());
    }

    /** An answer such as a proxy's error page. */
    public static Fault raw(int status, String body) {
        return new Fault(Kind.RAW, status, "", body, Optional.empty());
    }

    public static Fault throttledByService(Duration retryAfter) {
        return new Fault(Kind.THROTTLED_BY_SERVICE, 429, "429", "Too many requests.", Optional.of(retryAfter));
    }

    /** A throttling that does not say how long to wait. */
    public static Fault throttledByGateway() {
        return new Fault(Kind.THROTTLED_BY_GATEWAY, 429, "", "", Optional.empty());
    }

    public static Fault throttledByGateway(Duration retryAfter) {
        return new Fault(Kind.THROTTLED_BY_GATEWAY, 429, "", "", Optional.of(retryAfter));
    }

    /** A fault of a kind that has no answer. */
    public static Fault silent(Kind kind) {
        return new Fault(kind, 0, "", "", Optional.of(HOLD));
    }

    /** How long a connection is held without an answer. */
    public Duration hold() {
        return pause.orElse(HOLD);
    }
}
