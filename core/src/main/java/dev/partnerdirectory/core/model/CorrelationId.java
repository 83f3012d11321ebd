package dev.partnerdirectory.core.model;

import java.util.UUID;

/** The id of one unit of work. It appears in the service's log and in ours. */
public record CorrelationId(UUID value) {
    /**
     * Parses a GUID.
     *
     * @throws IllegalArgumentException if {@code text} is not a GUID
     */
    public static CorrelationId of(String text) {
        return new CorrelationId(UUID.fromString(Guid.canonical(text, "correlation id")));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
