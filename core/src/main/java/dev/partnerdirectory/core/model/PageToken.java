package dev.partnerdirectory.core.model;

/**
 * Leads to the next page of a listing. Opaque: only the adapter that made it may parse, join or encode it.
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
