package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The service looked at the request and refused it for what it says. */
public final class Rejected extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Rejected(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Rejected(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.REJECTED, message, details, cause);
    }
}
