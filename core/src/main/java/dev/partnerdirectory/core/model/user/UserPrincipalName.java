package dev.partnerdirectory.core.model.user;

import java.util.Locale;

/**
 * A sign-in name, {@code local@domain}: keeps its spelling, compares ignoring case. Guests' names may hold more than
 * one {@code @}; the last one parts the domain. The stricter rules for a name that is to be created are
 * {@link ValidUserPrincipalName}. A name that a directory answered may be odd, see {@link #asFound}.
 */
public final class UserPrincipalName implements UserRef, Comparable<UserPrincipalName> {
    private final String value;
    private final String key;
    private final boolean odd;

    private UserPrincipalName(String value, boolean odd) {
        this.value = value;
        this.key = value.toLowerCase(Locale.ROOT);
        this.odd = odd;
    }

    /** @throws IllegalArgumentException if {@code value} lacks a local part or a domain, or holds a blank */
    public UserPrincipalName(String value) {
        this(value, false);
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a user principal name must be local@domain without blanks, not '%s'".formatted(value));
        }
    }

    /**
     * A name as a directory has it, however odd. One odd name must not hide the others of a listing.
     *
     * @param value empty where the directory has none
     */
    public static UserPrincipalName asFound(String value) {
        return new UserPrincipalName(value, !isWellFormed(value));
    }

    /** Whether the directory has no such name, or one that nobody can sign in with. Nobody is looked for by it. */
    public boolean isOdd() {
        return odd;
    }

    private static boolean isWellFormed(String value) {
        int at = value.lastIndexOf('@');
        return at > 0 && at < value.length() - 1 && value.chars().noneMatch(UserPrincipalName::isBlankOrControl);
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

    /** What stands before the {@code @}; all of a name without one. */
    public String localPart() {
        int at = value.lastIndexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /** What stands behind the {@code @}; all of a name without one. */
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
