package dev.partnerdirectory.core.model;

import java.util.UUID;

/** The idempotency key of one intended write. It is made once and stays the same each time the write is sent again. */
public record RequestId(UUID value) {
    /**
     * Parses a GUID.
     *
     * @throws IllegalArgumentException if {@code text} is not a GUID
     */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(Guid.canonical(text, "request id")));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
