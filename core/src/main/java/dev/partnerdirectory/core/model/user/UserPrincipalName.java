package dev.partnerdirectory.core.model.user;

import java.util.Locale;

/**
 * A sign-in name, {@code local@domain}: keeps its spelling, compares ignoring case. Guests' names may hold more than
 * one {@code @}; the last one parts the domain. The stricter rules for a name that is to be created are
 * {@link ValidUserPrincipalName}.
 */
public final class UserPrincipalName implements UserRef, Comparable<UserPrincipalName> {
    private final String value;
    private final String key;

    /** @throws IllegalArgumentException if {@code value} lacks a local part or a domain, or holds a blank */
    public UserPrincipalName(String value) {
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1 || value.chars().anyMatch(UserPrincipalName::isBlankOrControl)) {
            throw new IllegalArgumentException(
                    "a user principal name must be local@domain without blanks, not '%s'".formatted(value));
        }
        this.value = value;
        this.key = value.toLowerCase(Locale.ROOT);
    }

    private static boolean isBlankOrControl(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
    }

    /** The name as it was spelled. */
    public String value() {
        return value;
    }

    /** The name in lower case: equal names have equal keys. */
    public String key() {
        return key;
    }

    /** What stands before the {@code @}. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** What stands behind the {@code @}. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public int compareTo(UserPrincipalName other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserPrincipalName that && key.equals(that.key);
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
