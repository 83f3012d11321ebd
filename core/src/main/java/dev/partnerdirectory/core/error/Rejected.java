package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The service looked at the request and refused it for what it says (HTTP 400 and its like). */
public final class Rejected extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Rejected(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Rejected(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.REJECTED;
    }
}
