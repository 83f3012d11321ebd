package dev.partnerdirectory.core.error;

import org.jspecify.annotations.Nullable;

/** The service does not accept the sign-in. */
public final class Unauthenticated extends DirectoryException {
    private static final long serialVersionUID = 1L;

    private final boolean mfaMissing;

    /** @param mfaMissing whether the token lacks multi-factor authentication */
    public Unauthenticated(String message, boolean mfaMissing, ErrorDetails details) {
        this(message, mfaMissing, details, null);
    }

    public Unauthenticated(String message, boolean mfaMissing, ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorKind.UNAUTHENTICATED, message, details, cause);
        this.mfaMissing = mfaMissing;
    }

    /** Whether the token was refused because it lacks multi-factor authentication. */
    public boolean isMfaMissing() {
        return mfaMissing;
    }
}
