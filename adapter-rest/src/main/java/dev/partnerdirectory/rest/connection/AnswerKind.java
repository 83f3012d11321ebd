package dev.partnerdirectory.rest.connection;

/** What the status of an answer other than success means. No other code knows the statuses. */
public enum AnswerKind {
    BAD_REQUEST,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    PRECONDITION_FAILED,
    /** Too many calls. It is certain that nothing was done. */
    RATE_LIMITED,
    /** The service asks to retry later. If it says when, nothing was done. */
    BUSY,
    /** The service failed, and may have carried out the request. */
    OUTAGE,
    REDIRECT,
    /** A page for people, from something between us and the service. The service may have got the request. */
    WEB_PAGE,
    /** A proxy or a network wants a sign-in before it lets a request through. Nothing was done. */
    NETWORK_SIGN_IN,
    OTHER;

    /** The kind of a page for people with this status. A page can say that the service is overloaded or down. */
    public AnswerKind ofPage() {
        return switch (this) {
            case RATE_LIMITED, BUSY, OUTAGE, REDIRECT, NETWORK_SIGN_IN -> this;
            default -> WEB_PAGE;
        };
    }

    public static AnswerKind of(int status) {
        return switch (status) {
            case 400, 413, 414, 422, 501 -> BAD_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 412, 417 -> PRECONDITION_FAILED;
            case 429 -> RATE_LIMITED;
            case 503 -> BUSY;
            case 407, 511 -> NETWORK_SIGN_IN;
            case 408 -> OUTAGE;
            case 505 -> OTHER;
            default -> status >= 500 ? OUTAGE : status >= 300 && status < 400 ? REDIRECT : OTHER;
        };
    }
}
