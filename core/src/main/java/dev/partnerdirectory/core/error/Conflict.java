package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The request conflicts with the directory's state. */
public final class Conflict extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /** The causes of a conflict. */
    public enum Reason {
        /** An active user has this user principal name. */
        USER_PRINCIPAL_NAME_TAKEN,
        ALREADY_A_MEMBER,
        /** Several customers, users, roles or SKUs have the given name. */
        AMBIGUOUS,
        /** A precondition of a plan no longer holds. */
        STATE_MOVED,
        /** Another process works on this run, or the run was begun before. */
        RUN_EXISTS,
        /** The request id was used for another request. */
        REQUEST_ID_REUSED,
        /** The answer does not name the cause. */
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

    /** The cause, as far as the answer names it. */
    public Reason reason() {
        return reason;
    }
}
