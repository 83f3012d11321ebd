package dev.partnerdirectory.fake.http.token;

/** A refusal of the token endpoints (wire sheet 5.1 E): thrown to end a request, without a stack trace. */
final class TokenFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final int number;

    /** @param number the one behind AADSTS */
    TokenFault(int status, String error, int number, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
        this.number = number;
    }

    static TokenFault invalidRequest(String description) {
        return new TokenFault(400, "invalid_request", 900144, description);
    }

    static TokenFault invalidGrant(int number, String description) {
        return new TokenFault(400, "invalid_grant", number, description);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    int number() {
        return number;
    }
}
