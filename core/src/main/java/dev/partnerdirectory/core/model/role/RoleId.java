package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;

/**
 * The id of a directory role, which is that of its template and so the same in every customer; or of a role of the
 * partner's own account.
 *
 * @param value a GUID in lower case; any letter case is taken
 */
public record RoleId(String value) implements RoleRef {
    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public RoleId {
        value = Guid.canonical(value, "role id");
    }

    @Override
    public String toString() {
        return value;
    }
}
