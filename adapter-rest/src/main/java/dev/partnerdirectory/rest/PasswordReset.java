package dev.partnerdirectory.rest;

/** Which of the two documented requests resets a password (wire sheet 7.2, X11). */
public enum PasswordReset {
    /** {@code PATCH /users/{u}/resetpassword}, from the newer page. GDAP's narrower role is enough for it. */
    OWN_PATH,
    /** {@code PATCH /users/{u}}, from the older page. Use it where the other request is refused. */
    ON_USER
}
