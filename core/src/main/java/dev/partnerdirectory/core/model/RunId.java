package dev.partnerdirectory.core.model;

/**
 * The id of one provisioning run.
 *
 * @param value a GUID in lower case; any letter case is accepted
 */
public record RunId(String value) {
    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public RunId {
        value = Guid.canonical(value, "run id");
    }

    @Override
    public String toString() {
        return value;
    }
}
