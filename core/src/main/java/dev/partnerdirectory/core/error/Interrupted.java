package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted while it waited. Its interrupt flag is set again. The message says what was sent
 * before.
 */
public final class Interrupted extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Interrupted(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Interrupted(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.INTERRUPTED, message, details, cause);
    }
}
