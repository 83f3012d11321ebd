package dev.partnerdirectory.core.model.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be seen. It masks itself wherever it is printed, is no bean, record or {@code Serializable}, so
 * that neither a mapper nor a log finds what it holds; {@link #reveal()} is the only way to the text, and the places
 * that call it can be counted. Immutable, thread-safe.
 */
public final class Secret {
    /** What a secret shows of itself. */
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

    /** The text itself, for the one place that sends or hands it over. */
    public String reveal() {
        return text;
    }

    /** Compares in a time that does not tell where two secrets differ. */
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
