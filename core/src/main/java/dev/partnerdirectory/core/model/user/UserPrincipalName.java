package dev.partnerdirectory.core.model.user;

import java.util.Locale;

/**
 * A sign-in name, {@code local@domain}. It keeps its spelling and compares ignoring case. A guest's name may have more
 * than one {@code @}; the domain starts after the last one. {@link EntraRules} has the stricter rules for
 * new names. A name from a directory may be invalid, see {@link #unchecked}.
 */
public final class UserPrincipalName implements UserRef, Comparable<UserPrincipalName> {
    private final String value;
    private final String key;
    private final boolean malformed;

    private UserPrincipalName(String value, boolean malformed) {
        this.value = value;
        this.key = value.toLowerCase(Locale.ROOT);
        this.malformed = malformed;
    }

    /** @throws IllegalArgumentException if {@code value} lacks a local part or a domain, or contains a blank */
    public UserPrincipalName(String value) {
        this(value, false);
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a user principal name must be local@domain without blanks, not '%s'".formatted(value));
        }
    }

    /**
     * A name exactly as a directory has it, even an invalid one. One invalid name must not hide the other users of a
     * listing.
     *
     * @param value empty if the directory has no name
     */
    public static UserPrincipalName unchecked(String value) {
        return new UserPrincipalName(value, !isWellFormed(value));
    }

    /**
     * Whether the directory has no name, or one that nobody can sign in with. Users are never looked up by such a name.
     */
    public boolean isMalformed() {
        return malformed;
    }

    private static boolean isWellFormed(String value) {
        int at = value.lastIndexOf('@');
        return at > 0 && at < value.length() - 1 && value.chars().noneMatch(UserPrincipalName::isBlankOrControl);
    }

    private static boolean isBlankOrControl(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
    }

    /** The name in its original spelling. */
    public String value() {
        return value;
    }

    /** The name in lower case. Equal names have equal keys. */
    public String key() {
        return key;
    }

    /** The part before the last {@code @}; the whole name if there is none. */
    public String localPart() {
        int at = value.lastIndexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /** The part after the last {@code @}; the whole name if there is none. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** Whether a password contains the local part, in any letter case. The service refuses such a password. */
    public boolean isIn(Secret password) {
        String local = localPart().toLowerCase(Locale.ROOT);
        return !local.isEmpty() && password.reveal().toLowerCase(Locale.ROOT).contains(local);
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
