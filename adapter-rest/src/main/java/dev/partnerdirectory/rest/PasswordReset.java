package dev.partnerdirectory.rest;

/** Which of the two documented requests resets a password (wire sheet 7.2, X11). */
public enum PasswordReset {
    /** {@code PATCH /users/{u}/resetpassword}: the newer page's, and what GDAP's narrower role fits. */
    OWN_PATH,
    /** {@code PATCH /users/{u}}: the older page's, for where the other is refused. */
    ON_USER
}
