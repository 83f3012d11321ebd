package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A write was sent and its answer was lost (time-out, reset, unreadable answer). It may or may not have taken effect.
 * The caller must send it again with the same request id or read it back, and must never assume either outcome.
 */
public final class OutcomeUnknown extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public OutcomeUnknown(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.OUTCOME_UNKNOWN, message, details, cause);
    }
}
