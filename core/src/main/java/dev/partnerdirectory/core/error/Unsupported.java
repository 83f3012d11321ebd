package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** This cloud, profile or kind of sign-in does not support the call. Nothing was sent. */
public final class Unsupported extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Unsupported(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Unsupported(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.UNSUPPORTED, message, details, cause);
    }
}
