package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The requested object does not exist, or it is not visible yet. */
public final class NotFound extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /** The kinds of missing objects. */
    public enum Missing {
        CUSTOMER,
        USER,
        ROLE,
        /** The user exists but is not a member of the role. */
        MEMBER,
        SKU,
        /** The answer does not say what is missing. */
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

    /** What is missing, as far as the answer says. */
    public Missing missing() {
        return missing;
    }
}
