package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.Guid;

/**
 * A user's directory object id.
 *
 * @param value a GUID in lower case; any letter case is accepted
 */
public record UserId(String value) implements UserRef {
    /** A placeholder in the answer of a dry run for the id that the directory would give. No user has it. */
    public static final UserId UNASSIGNED = new UserId("00000000-0000-0000-0000-000000000000");

    /** @throws IllegalArgumentException if {@code value} is not a GUID */
    public UserId {
        value = Guid.canonical(value, "user id");
    }

    @Override
    public String toString() {
        return value;
    }
}
