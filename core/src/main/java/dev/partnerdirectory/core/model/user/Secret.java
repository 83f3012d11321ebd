package dev.partnerdirectory.core.model.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be shown. It prints as a mask. It is not a bean, a record or {@code Serializable}, so no mapper
 * and no log finds its content. {@link #reveal()} is the only way to the text, and its calls can be counted. Immutable,
 * thread-safe.
 */
public final class Secret {
    /** The printed form of every secret. */
    public static final String MASK = "********";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Wraps {@code text}.
     *
     * @throws IllegalArgumentException if {@code text} is empty
     */
    public static Secret of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a secret must not be empty");
        }
        return new Secret(text);
    }

    /** The text itself, for the one place that sends it or hands it over. */
    public String reveal() {
        return text;
    }

    /** Compares in a time that does not depend on where two secrets differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), that.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
