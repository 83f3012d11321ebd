package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.PlainText;
import java.util.Objects;

/** A reference to a role: an id or a name. */
public sealed interface RoleRef permits RoleId, RoleName {
    /**
     * Parses a user's input as {@link PlainText}. A GUID is an id, anything else a name.
     *
     * @throws IllegalArgumentException if {@code text} is blank
     */
    static RoleRef parse(String text) {
        String plain = PlainText.of(Objects.requireNonNull(text, "text"));
        return Guid.isGuid(plain) ? new RoleId(plain) : new RoleName(plain);
    }
}
