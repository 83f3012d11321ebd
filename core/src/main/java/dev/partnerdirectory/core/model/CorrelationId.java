package dev.partnerdirectory.core.model;

import java.util.UUID;

/** The log-tracking id of one unit of work, {@code MS-CorrelationId} on the wire (wire sheet 4.1). */
public record CorrelationId(UUID value) {
    /**
     * Reads the wire's form.
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
