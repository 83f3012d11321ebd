package dev.partnerdirectory.fake;

/** The service's error codes with the status each comes with (wire sheet 5.2, section 8). */
enum ServiceCode {
    NOT_FOUND(1000, 404),
    INVALID(2000, 400),
    USER_DELETED(3000, 404),
    NO_RELATIONSHIP(20002, 403),
    USER_NOT_FOUND(60002, 404),
    TENANT_NOT_FOUND(60003, 404),
    OUT_OF_LICENSES(60012, 400),
    MISSING_INPUT(800002, 400);

    private final int code;
    private final int status;

    ServiceCode(int code, int status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return Integer.toString(code);
    }

    int status() {
        return status;
    }
}
