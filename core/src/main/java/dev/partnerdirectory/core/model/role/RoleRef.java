package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;

/** A role as a person names one: by id or by name. */
public sealed interface RoleRef permits RoleId, RoleName {
    /**
     * Reads a person's text: a GUID is an id, anything else a name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static RoleRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new RoleId(trimmed) : new RoleName(trimmed);
    }
}
