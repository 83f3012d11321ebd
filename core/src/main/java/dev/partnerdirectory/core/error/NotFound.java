package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** What was asked for is not there, or not yet visible. */
public final class NotFound extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /** What is missing. */
    public enum Missing {
        CUSTOMER,
        USER,
        ROLE,
        /** The user exists but is no member of the role. */
        MEMBER,
        SKU,
        /** The answer does not tell what. */
        UNSPECIFIED
    }

    private final Missing missing;

    public NotFound(Missing missing, String message, ErrorDetails details) {
        this(missing, message, details, null);
    }

    public NotFound(Missing missing, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.NOT_FOUND, message, details, cause);
        this.missing = missing;
    }

    /** What is missing, as far as the answer tells. */
    public Missing missing() {
        return missing;
    }
}
