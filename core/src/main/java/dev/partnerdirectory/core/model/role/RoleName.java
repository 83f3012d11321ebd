package dev.partnerdirectory.core.model.role;

import java.util.Locale;

/**
 * A current or old name of a role. It compares ignoring case, blanks, hyphens and underscores. "Admin" is equal to
 * "Administrator", because the Microsoft 365 admin centre uses it: {@code "user-admin"} is {@code "User
 * Administrator"}.
 *
 * @see <a href="https://learn.microsoft.com/microsoft-365/admin/add-users/about-admin-roles">About admin roles</a>
 */
public final class RoleName implements RoleRef {
    private final String value;
    private final String key;

    /** @throws IllegalArgumentException if {@code value} is blank */
    public RoleName(String value) {
        this.value = value.strip();
        this.key = this.value
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "")
                .replaceFirst("admin(istrator)?s?$", "admin");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a role name must not be blank");
        }
    }

    /** The name in its original spelling. */
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
