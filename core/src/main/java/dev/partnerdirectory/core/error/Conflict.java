package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The directory's state forbids it. */
public final class Conflict extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** An active user has this user principal name. */
        USER_PRINCIPAL_NAME_TAKEN,
        ALREADY_A_MEMBER,
        /** More than one thing bears the name that was given. */
        AMBIGUOUS,
        /** What a plan was made upon is no longer so. */
        STATE_MOVED,
        /** Another run is at work here, or this one was begun already. */
        RUN_EXISTS,
        /** The request id was used for another request. */
        REQUEST_ID_REUSED,
        /** The answer does not tell what. */
        UNSPECIFIED
    }

    private final Reason reason;

    public Conflict(Reason reason, String message, ErrorDetails details) {
        this(reason, message, details, null);
    }

    public Conflict(Reason reason, String message, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.CONFLICT, message, details, cause);
        this.reason = reason;
    }

    /** What stands in the way, as far as the answer tells. */
    public Reason reason() {
        return reason;
    }
}
