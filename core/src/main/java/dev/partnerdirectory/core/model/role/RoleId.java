package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;

/**
 * A directory role's id, which is the Entra role template id and so the same in every customer (wire sheet 9); also, assumed to be a GUID too, a partner-account role's id.
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
