package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;

/**
 * The id of a directory role or of a role of the partner's own account. A directory role has its template's id, so the
 * id is the same in every customer.
 *
 * @param value a GUID in lower case; any letter case is accepted
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
