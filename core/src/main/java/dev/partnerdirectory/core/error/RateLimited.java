package dev.partnerdirectory.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service refused the call because there were too many. The call had no effect. */
public final class RateLimited extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /** The quotas that can be used up. */
    public enum Scope {
        /** The quota of the call's customer. */
        CUSTOMER,
        /** The partner's quota, which all customers share. */
        PARTNER
    }

    private final @Nullable Duration retryAfter;
    private final @Nullable Scope scope;

    /** @param retryAfter how long the service asks to wait; null if it does not say */
    public RateLimited(String message, @Nullable Duration retryAfter, ErrorDetails details) {
        this(message, retryAfter, details, null);
    }

    public RateLimited(String message, @Nullable Duration retryAfter, ErrorDetails details, @Nullable Throwable cause) {
        this(message, retryAfter, null, details, cause);
    }

    /** @param scope the quota that is used up; null if the service does not say */
    public RateLimited(
            String message,
            @Nullable Duration retryAfter,
            @Nullable Scope scope,
            ErrorDetails details,
            @Nullable Throwable cause) {
        super(ErrorKind.RATE_LIMITED, message, details, cause);
        this.retryAfter = retryAfter;
        this.scope = scope;
    }

    /** How long the service asks to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The quota that is used up, if the service says so. */
    public Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }
}
