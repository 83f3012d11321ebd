package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The service could not be reached or could not answer. The call had no effect: it was a read, or it was certainly not
 * carried out.
 */
public final class Unavailable extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Unavailable(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.UNAVAILABLE, message, details, cause);
    }
}
