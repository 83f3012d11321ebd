package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.connection.NoAnswer;
import dev.partnerdirectory.rest.connection.NoAnswer.Stage;
import feign.FeignException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why one attempt failed. Never leaves the adapter.
 *
 * <p>It is a Feign exception, so Feign passes it to {@link RetryLoop} unchanged, whether the transport, the codec or a
 * mapper throws it, and Feign's metrics see the status. It has no stack trace, because an outage causes many of them.
 */
public final class AttemptFailure extends FeignException {
    private static final long serialVersionUID = 1L;
    private static final int NO_STATUS = -1;
    private static final int OK = 200;

    private final Stage stage;
    private final transient @Nullable ServiceError refusal;

    private AttemptFailure(
            Stage stage, int status, String message, @Nullable Throwable cause, @Nullable ServiceError refusal) {
        super(status, message, cause);
        this.stage = stage;
        this.refusal = refusal;
    }

    /** No answer came, or no whole one. */
    static AttemptFailure of(NoAnswer failure) {
        String what = String.valueOf(failure.getMessage());
        return failure.stage() == Stage.UNREADABLE
                ? unreadable(failure.status(), what)
                : new AttemptFailure(failure.stage(), NO_STATUS, what, failure.getCause(), null);
    }

    /** A success that cannot be parsed, or is too large. */
    static AttemptFailure unreadable(int status, String what) {
        return new AttemptFailure(Stage.UNREADABLE, status, what, null, null);
    }

    /** Any answer that is not a success. */
    static AttemptFailure refused(ServiceError error) {
        return new AttemptFailure(Stage.REFUSED, error.status(), "HTTP " + error.status(), null, error);
    }

    /**
     * An answer of the right shape without the field that identifies its object. {@code what} must not quote the
     * answer.
     */
    public static AttemptFailure incomplete(String what) {
        return unreadable(OK, what);
    }

    /** Checks that an answer has a body. */
    public static <T> T requireAnswer(@Nullable T answer) {
        if (answer == null) {
            throw incomplete("the answer is empty");
        }
        return answer;
    }

    Stage stage() {
        return stage;
    }

    /** What the service said, if it refused. */
    Optional<ServiceError> refusal() {
        return Optional.ofNullable(refusal);
    }

    String what() {
        return String.valueOf(getMessage());
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // does nothing
    public Throwable fillInStackTrace() {
        return this;
    }
}
