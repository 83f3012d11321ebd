package dev.partnerdirectory.fake.http.token;

/** A refusal of the token endpoints (wire sheet 5.1 E). It is thrown to end a request, without a stack trace. */
final class TokenFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    final String error;
    /** The number after AADSTS. */
    final int number;

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

    static TokenFault invalidClient(int number, String description) {
        return new TokenFault(401, "invalid_client", number, description);
    }
}
