package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;

/**
 * The id of an application in a directory.
 *
 * @param value a GUID in lower case; any letter case is accepted
 */
public record ApplicationId(String value) {
    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public ApplicationId {
        value = Guid.canonical(value, "application id");
    }

    @Override
    public String toString() {
        return value;
    }
}
