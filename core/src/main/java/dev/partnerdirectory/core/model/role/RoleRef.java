package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;

/** A reference to a role: an id or a name. */
public sealed interface RoleRef permits RoleId, RoleName {
    /**
     * Parses a user's input. A GUID is an id, anything else a name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static RoleRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new RoleId(trimmed) : new RoleName(trimmed);
    }
}
