package dev.partnerdirectory.core.error;

/** The kinds of failure, for a {@code switch} that the compiler checks. */
public enum ErrorKind {
    /** The request breaks a rule that was checked here. Nothing was sent. */
    INVALID_REQUEST,
    /** Refused here, because this cloud or sign-in does not support the call. Nothing was sent. */
    UNSUPPORTED,
    /** A guard rail of the policy forbids it. Nothing was sent. */
    GUARD_RAIL,
    /** The service checked the request and refused it. */
    REJECTED,
    NOT_FOUND,
    CONFLICT,
    UNAUTHENTICATED,
    FORBIDDEN,
    RATE_LIMITED,
    UNAVAILABLE,
    /** A write was sent and its answer was lost. It may or may not have taken effect. */
    OUTCOME_UNKNOWN,
    /** The service gave an answer that no source describes. */
    UNEXPECTED_RESPONSE,
    /** The calling thread was interrupted. */
    INTERRUPTED;

    /**
     * Whether the same call may succeed later. A write may be sent again only with the same
     * {@link dev.partnerdirectory.core.model.RequestId}.
     */
    public boolean isRetryable() {
        return switch (this) {
            case RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> true;
            case INVALID_REQUEST,
                    UNSUPPORTED,
                    GUARD_RAIL,
                    REJECTED,
                    NOT_FOUND,
                    CONFLICT,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    UNEXPECTED_RESPONSE,
                    INTERRUPTED -> false;
        };
    }
}
