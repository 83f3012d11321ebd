package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;

/**
 * The id of a group in a directory.
 *
 * @param value a GUID in lower case; any letter case is accepted
 */
public record GroupId(String value) {
    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public GroupId {
        value = Guid.canonical(value, "group id");
    }

    @Override
    public String toString() {
        return value;
    }
}
