package dev.partnerdirectory.core.model;

/**
 * Where a listing goes on. Opaque: only the adapter that made it can read it, and it is never taken apart,
 * joined or encoded by anyone else.
 *
 * @param value not empty
 */
public record PageToken(String value) {
    /** @throws IllegalArgumentException if {@code value} is empty */
    public PageToken {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a page token must not be empty");
        }
    }
}
