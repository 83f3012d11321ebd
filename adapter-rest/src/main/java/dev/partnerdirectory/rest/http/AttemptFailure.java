package dev.partnerdirectory.rest.http;

import feign.FeignException;
import org.jspecify.annotations.Nullable;

/**
 * Why one attempt failed. Never leaves the adapter.
 *
 * <p>It is a Feign exception, so Feign passes it to {@link RetryLoop} unchanged, whether the transport, the codec or a
 * mapper throws it, and Feign's metrics see the status. It has no stack trace, because an outage causes many of them.
 */
public abstract sealed class AttemptFailure extends FeignException {
    private static final long serialVersionUID = 1L;
    private static final int NO_STATUS = -1;
    private static final int OK = 200;

    private AttemptFailure(int status, String message, @Nullable Throwable cause) {
        super(status, message, cause);
    }

    /**
     * An answer of the right shape without the field that identifies its object. {@code what} must not quote the
     * answer.
     */
    public static AttemptFailure incomplete(String what) {
        return new Unreadable(OK, what);
    }

    /** Checks that an answer has a body. */
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

        NotSent(String message, boolean worthRepeating, @Nullable Throwable cause) {
            super(NO_STATUS, message, cause);
            this.worthRepeating = worthRepeating;
        }

        boolean isWorthRepeating() {
            return worthRepeating;
        }
    }

    /** The directory is closed, and nothing can be sent any more. */
    static final class Closed extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        Closed(String message, @Nullable Throwable cause) {
            super(NO_STATUS, message, cause);
        }
    }

    /** At least a part of the request was sent, and no complete answer came. */
    static final class Lost extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        Lost(String message, @Nullable Throwable cause) {
            super(NO_STATUS, message, cause);
        }
    }

    /** A success that cannot be parsed, or is too large. */
    static final class Unreadable extends AttemptFailure {
        private static final long serialVersionUID = 1L;

        Unreadable(int status, String message) {
            super(status, message, null);
        }
    }

    /** Any answer that is not a success. */
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

    final String what() {
        return String.valueOf(getMessage());
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // does nothing
    public final Throwable fillInStackTrace() {
        return this;
    }
}
