package dev.partnerdirectory.core.model.role;

import java.util.Locale;

/**
 * A role's name, today's or an old one. Compares ignoring case, blanks, hyphens and underscores:
 * {@code "user-administrator"} is {@code "User Administrator"}.
 */
public final class RoleName implements RoleRef {
    private final String value;
    private final String key;

    /** @throws IllegalArgumentException if {@code value} is blank */
    public RoleName(String value) {
        this.value = value.strip();
        this.key = this.value.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a role name must not be blank");
        }
    }

    /** The name as it was spelled. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleName that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
