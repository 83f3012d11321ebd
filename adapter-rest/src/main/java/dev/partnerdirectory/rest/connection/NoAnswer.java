package dev.partnerdirectory.rest.connection;

import dev.partnerdirectory.rest.text.Failures;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** A request that was not answered, or not as a whole. */
public final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    /** How far the exchange came. */
    public enum Stage {
        /** Not a byte of the request was sent. */
        NOT_SENT,
        /** As {@link #NOT_SENT}, and another try would end the same way. */
        NEVER_SENT,
        /** As {@link #NEVER_SENT}: the connections were closed by their owner. */
        CLOSED,
        /** At least a part of the request was sent. */
        SENT,
        /** The answer is larger than allowed, or cannot be read. */
        UNREADABLE,
        /** The answer is a refusal. */
        REFUSED
    }

    private final Stage stage;
    private final int status;

    NoAnswer(Stage stage, int status, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
        this.status = status;
    }

    /** Whether it took too long. */
    public boolean isLate() {
        return Failures.causes(this).stream()
                .anyMatch(cause ->
                        cause instanceof SocketTimeoutException || HttpConnections.LATE.equals(cause.getMessage()));
    }

    public Stage stage() {
        return stage;
    }

    /** The status of an answer that is too large. */
    public int status() {
        return status;
    }
}
