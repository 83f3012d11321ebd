package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The service checked the request and refused its content. */
public final class Rejected extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Rejected(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Rejected(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.REJECTED, message, details, cause);
    }
}
