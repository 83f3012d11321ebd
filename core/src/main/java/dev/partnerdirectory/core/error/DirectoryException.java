package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The base of all failures of our ports: sealed, unchecked, immutable. A message says what was requested and what was
 * answered. It holds no secret.
 *
 * <p>Java's serialization keeps the message, the kind and what the subclass knows, but neither the details nor the
 * unapproved grants of a {@link GuardRail}: they are empty afterwards.
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
    private final transient @Nullable ErrorDetails details; // null once deserialized

    DirectoryException(ErrorKind kind, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.details = details;
    }

    /** The kind of this failure, for a checked {@code switch}. */
    public final ErrorKind kind() {
        return kind;
    }

    /** Further details: operation, customer, the service's code, ids, remedy. */
    public final ErrorDetails details() {
        return details == null ? ErrorDetails.none() : details;
    }

    /** The message, then the remedy if there is one. */
    public final String messageAndRemedy() {
        return getMessage() + details().remedy().map(remedy -> "; " + remedy).orElse("");
    }

    /** Whether the same call may succeed later. */
    public final boolean isRetryable() {
        return kind.isRetryable();
    }
}
