package dev.partnerdirectory.fake.http.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

/**
 * A fault to inject into one call.
 *
 * @param kind   what happens
 * @param status the status, for kinds that send an answer
 * @param code   the service's code, for kinds that answer in the service's shape
 * @param text   the description or, for {@link Kind#RAW}, the whole body
 * @param pause  {@code Retry-After} for throttling; for timeouts, how long the connection is held
 */
public record Fault(Kind kind, int status, String code, String text, Optional<Duration> pause) {
    private static final Duration HOLD = Duration.ofMinutes(2);

    /** What happens to the call and its answer. */
    public enum Kind {
        /** Refused in the service's shape. No effect. */
        REFUSAL,
        /** Carried out, but refused. */
        REFUSAL_AFTER_COMMIT,
        /** Answered with a body that is not JSON, as a proxy would. No effect. */
        RAW,
        /** 429 from the service itself, with its headers. No effect. */
        THROTTLED_BY_SERVICE,
        /**
         * 429 from the gateway in front of the service, without the service's headers. No effect (wire sheet 5.1 B).
         */
        THROTTLED_BY_GATEWAY,
        /** The connection is reset. No effect. */
        RESET_BEFORE_COMMIT,
        /** Carried out, then the connection is reset. */
        RESET_AFTER_COMMIT,
        /** Carried out, then the connection is reset in the middle of the answer. */
        RESET_MID_BODY,
        /** No answer is sent. No effect. */
        TIMEOUT_BEFORE_COMMIT,
        /** Carried out, but no answer is sent. */
        TIMEOUT_AFTER_COMMIT;

        /** Whether the call is carried out despite the fault. */
        public boolean isCommitted() {
            return EnumSet.of(REFUSAL_AFTER_COMMIT, RESET_AFTER_COMMIT, RESET_MID_BODY, TIMEOUT_AFTER_COMMIT)
                    .contains(this);
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

    /** Throttling without a {@code Retry-After}. */
    public static Fault throttledByGateway() {
        return new Fault(Kind.THROTTLED_BY_GATEWAY, 429, "", "", Optional.empty());
    }

    public static Fault throttledByGateway(Duration retryAfter) {
        return new Fault(Kind.THROTTLED_BY_GATEWAY, 429, "", "", Optional.of(retryAfter));
    }

    /** A fault without an answer. */
    public static Fault silent(Kind kind) {
        return new Fault(kind, 0, "", "", Optional.of(HOLD));
    }

    /** How long a connection is held without an answer. */
    public Duration hold() {
        return pause.orElse(HOLD);
    }
}
