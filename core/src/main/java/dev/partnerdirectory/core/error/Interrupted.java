package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted while it waited; its interrupt flag is set again. What had been sent before is said by the message. */
public final class Interrupted extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Interrupted(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Interrupted(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.INTERRUPTED, message, details, cause);
    }
}
