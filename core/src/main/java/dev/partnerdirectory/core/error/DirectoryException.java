package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The one family of failures that cross our ports: closed, unchecked, immutable. A message says what was asked and
 * what came back; it holds no secret.
 */
public abstract sealed class DirectoryException extends RuntimeException
        permits InvalidRequest,
                Unsupported,
                GuardRail,
                Rejected,
                NotFound,
                Conflict,
                Unauthenticated,
                Forbidden,
                RateLimited,
                Unavailable,
                OutcomeUnknown,
                UnexpectedResponse,
                Interrupted {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final transient ErrorDetails details;

    DirectoryException(ErrorKind kind, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.details = details;
    }

    /** Which kind of failure this is, for a checked {@code switch}. */
    public final ErrorKind kind() {
        return kind;
    }

    /** What else is known: operation, customer, the service's code, ids, remedy. */
    public final ErrorDetails details() {
        return details;
    }

    /** Whether the same call may succeed later. */
    public final boolean isRetryable() {
        return kind.isRetryable();
    }
}
