package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** Refused before anything was sent: this cloud, profile or kind of sign-in lacks what the call needs. */
public final class Unsupported extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Unsupported(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Unsupported(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.UNSUPPORTED, message, details, cause);
    }
}
