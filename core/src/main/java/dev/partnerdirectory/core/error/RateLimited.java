package dev.partnerdirectory.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service refused the call because there were too many (HTTP 429). A refused call is no effect. */
public final class RateLimited extends DirectoryException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param retryAfter how long the service asks to wait; null where it does not say */
    public RateLimited(String message, @Nullable Duration retryAfter, ErrorDetails details) {
        this(message, retryAfter, details, null);
    }

    public RateLimited(String message, @Nullable Duration retryAfter, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the service asks to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.RATE_LIMITED;
    }
}
