package dev.partnerdirectory.fake;

/** Reasons why the service refuses a call, with their code and status (wire sheet 5.2, section 8). */
enum ServiceCode {
    INVALID(2000, 400),
    MISSING_INPUT(800002, 400),
    TAKEN(2000, 409),
    TENANT_NOT_FOUND(60003, 404),
    NO_RELATIONSHIP(20002, 403),
    USER_NOT_FOUND(60002, 404),
    USER_DELETED(3000, 404),
    ROLE_NOT_FOUND(1000, 404),
    NO_MEMBER(1000, 404),
    OUT_OF_LICENSES(60012, 400);

    private final int code;
    private final int status;

    ServiceCode(int code, int status) {
        this.code = code;
        this.status = status;
    }

    /** The number as it appears in the body. */
    String code() {
        return Integer.toString(code);
    }

    int status() {
        return status;
    }
}
