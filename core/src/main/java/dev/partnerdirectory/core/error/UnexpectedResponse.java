package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The service gave an answer that no source describes, such as a continuation that leads back to itself. */
public final class UnexpectedResponse extends DirectoryException {
    private static final long serialVersionUID = 1L;

    public UnexpectedResponse(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public UnexpectedResponse(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.UNEXPECTED_RESPONSE, message, details, cause);
    }
}
