package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** Signed in, but not allowed to do this here. */
public final class Forbidden extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Forbidden(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.FORBIDDEN, message, details, cause);
    }
}
