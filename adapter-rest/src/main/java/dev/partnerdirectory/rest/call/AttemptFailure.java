package dev.partnerdirectory.rest.call;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why one sending did not do. Never leaves the adapter; light, since an outage makes many. */
abstract sealed class AttemptFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AttemptFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }

    /** Not a byte of the request went out. */
    static final class NotSent extends AttemptFailure {
        private static final long serialVersionUID = 1L;
        private final boolean worthRepeating;

        NotSent(String message, boolean worthRepeating, Throwable cause) {
            super(message, cause);
            this.worthRepeating = worthRepeating;
        }

        boolean isWorthRepeating() {
            return worthRepeating;
        }
    }

    /** Sent, at least in part, and no whole answer came. */
    static final class Lost extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        Lost(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** An answer that says success and cannot be understood, or is too large. */
    static final class Unreadable extends AttemptFailure {
        private static final long serialVersionUID = 1L;
        private final int status;

        Unreadable(int status, String message) {
            super(message, null);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** An answer other than success. */
    static final class Refused extends AttemptFailure {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient Fault fault;
        private final @Nullable Duration retryAfter;

        Refused(int status, Fault fault, Optional<Duration> retryAfter) {
            super("HTTP " + status, null);
            this.status = status;
            this.fault = fault;
            this.retryAfter = retryAfter.orElse(null);
        }

        int status() {
            return status;
        }

        Fault fault() {
            return fault;
        }
    }

    /** What happened, in words. */
    final String what() {
        return String.valueOf(getMessage());
    }

    /** When the service asks to come back. */
    Optional<Duration> retryAfter() {
        return this instanceof Refused refused ? Optional.ofNullable(refused.retryAfter) : Optional.empty();
    }
}
