package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.Guid;

/** A reference to a user: an id or a user principal name. */
public sealed interface UserRef permits UserId, UserPrincipalName {
    /**
     * Parses a user's input. A GUID is an id, anything else a user principal name.
     *
     * @throws IllegalArgumentException if {@code text} is neither
     */
    static UserRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new UserId(trimmed) : new UserPrincipalName(trimmed);
    }
}
