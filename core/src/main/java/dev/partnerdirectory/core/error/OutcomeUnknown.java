package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** A write was sent and its answer lost (time-out, reset, an answer that cannot be read): it may or may not have taken effect. It must be sent again with the same request id or read back, never be taken for done or not done. */
public final class OutcomeUnknown extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public OutcomeUnknown(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.OUTCOME_UNKNOWN, message, details, cause);
    }
}
