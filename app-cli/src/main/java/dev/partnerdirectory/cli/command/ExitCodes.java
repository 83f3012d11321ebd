package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.error.ErrorKind;

/** What {@code pdir} ends with. */
public final class ExitCodes {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    /** Wrong usage, or a request that breaks a rule: nothing was sent. */
    public static final int USAGE = 2;

    /** Changes are present, and whoever asked wants to be told by the code. */
    public static final int CHANGES = 3;

    public static final int SIGN_IN_OR_RIGHTS = 4;
    /** Some rows failed; the report says which. */
    public static final int PARTLY_DONE = 5;

    public static final int UNAVAILABLE = 6;
    /** A guard rail stands in the way: nothing was sent. */
    public static final int GUARD_RAIL = 7;

    public static final int NOT_FOUND = 8;
    public static final int CONFLICT = 9;
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** The code for a failure of this kind. */
    public static int of(ErrorKind kind) {
        return switch (kind) {
            case INVALID_REQUEST, UNSUPPORTED -> USAGE;
            case GUARD_RAIL -> GUARD_RAIL;
            case UNAUTHENTICATED, FORBIDDEN -> SIGN_IN_OR_RIGHTS;
            case RATE_LIMITED, UNAVAILABLE -> UNAVAILABLE;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case INTERRUPTED -> INTERRUPTED;
            case REJECTED, OUTCOME_UNKNOWN, UNEXPECTED_RESPONSE -> FAILED;
        };
    }
}
