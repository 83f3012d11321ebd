package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.Guid;

/** A user as a person names one: by id or by user principal name. */
public sealed interface UserRef permits UserId, UserPrincipalName {
    /**
     * Reads a person's text: a GUID is an id, anything else a user principal name.
     *
     * @throws IllegalArgumentException if {@code text} is neither
     */
    static UserRef parse(String text) {
        String trimmed = text.strip();
        return Guid.isGuid(trimmed) ? new UserId(trimmed) : new UserPrincipalName(trimmed);
    }
}
