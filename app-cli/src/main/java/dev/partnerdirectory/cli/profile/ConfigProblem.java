package dev.partnerdirectory.cli.profile;

import org.jspecify.annotations.Nullable;

/** The configuration cannot be used as it is; the message says why and what to do. */
public final class ConfigProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigProblem(String message) {
        this(message, null);
    }

    public ConfigProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
