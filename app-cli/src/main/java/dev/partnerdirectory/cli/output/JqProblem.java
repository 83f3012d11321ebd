package dev.partnerdirectory.cli.output;

import org.jspecify.annotations.Nullable;

/** A jq program that is malformed, or fails on the data. */
public final class JqProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    JqProblem(@Nullable String message, Throwable cause) {
        super("--jq: " + message, cause);
    }
}
