package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The sign-in is accepted, but it does not allow this call. */
public final class Forbidden extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /** The kinds of missing rights. */
    public enum Reason {
        /** A role in the customer's directory or in the partner's account. */
        ROLE,
        /** The partner's relationship with the customer. */
        RELATIONSHIP,
        /** A signed-in user, because an application alone may not do it. */
        PERSON,
        /** The answer does not say what is missing. */
        UNSPECIFIED
    }

    private final Reason reason;

    public Forbidden(String message, ErrorDetails details) {
        this(message, details, null);
    }

    public Forbidden(String message, ErrorDetails details, @Nullable Throwable cause) {
        this(Reason.UNSPECIFIED, message, details, cause);
    }

    public Forbidden(Reason reason, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.FORBIDDEN, message, details, cause);
        this.reason = reason;
    }

    /** What is missing, as far as the answer says. */
    public Reason reason() {
        return reason;
    }
}
