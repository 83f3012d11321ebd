package dev.partnerdirectory.rest.http;

import feign.FeignException;
import org.jspecify.annotations.Nullable;

/**
 * Why one attempt failed. Never leaves the adapter.
 *
 * <p>It is an exception of Feign's own kind, so that whatever throws it, be it the transport, the codec or a mapper,
 * Feign lets it pass to {@link RetryLoop} as it is, and Feign's metrics see the status. It has no stack trace, because
 * an outage makes many.
 */
public abstract sealed class AttemptFailure extends FeignException {
    private static final long serialVersionUID = 1L;
    private static final int NO_STATUS = -1;
    private static final int OK = 200;

    private AttemptFailure(int status, String message, @Nullable Throwable cause) {
        super(status, message, cause);
    }

    /** An answer of the right shape that lacks what identifies the thing it tells of. {@code what} quotes nothing. */
    public static AttemptFailure incomplete(String what) {
        return new Unreadable(OK, what);
    }

    /** An answer that must say something. */
    public static <T> T requireAnswer(@Nullable T answer) {
        if (answer == null) {
            throw incomplete("the answer is empty");
        }
        return answer;
    }

    /** Not a byte of the request was sent. */
    static final class NotSent extends AttemptFailure {
        private static final long serialVersionUID = 1L;
        private final boolean worthRepeating;

        NotSent(String message, boolean worthRepeating, Throwable cause) {
            super(NO_STATUS, message, cause);
            this.worthRepeating = worthRepeating;
        }

        boolean isWorthRepeating() {
            return worthRepeating;
        }
    }

    /** The request was sent, at least in part, and no whole answer came. */
    static final class Lost extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        Lost(String message, Throwable cause) {
            super(NO_STATUS, message, cause);
        }
    }

    /** An answer that says success and cannot be understood, or is too large. */
    static final class Unreadable extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        Unreadable(int status, String message) {
            super(status, message, null);
        }
    }

    /** An answer other than success. */
    static final class Refused extends AttemptFailure {
        private static final long serialVersionUID = 1L;
        private final transient ServiceError error;

        Refused(ServiceError error) {
            super(error.status(), "HTTP " + error.status(), null);
            this.error = error;
        }

        ServiceError error() {
            return error;
        }
    }

    /** What happened, in words. */
    final String what() {
        return String.valueOf(getMessage());
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // does nothing
    public final Throwable fillInStackTrace() {
        return this;
    }
}
