package dev.partnerdirectory.core.model.user;

import java.util.Optional;

/**
 * A password to set, and whether it must be changed at the next sign-in.
 *
 * @param password            empty only if an existing password is kept and must be changed at the next sign-in
 * @param forceChangePassword whether the user must choose a new one at the next sign-in
 */
public record PasswordProfile(Optional<@EntraRules Secret> password, boolean forceChangePassword) {
    /** A password that must be changed at the next sign-in. */
    public static PasswordProfile temporary(Secret password) {
        return new PasswordProfile(Optional.of(password), true);
    }

    /** A password that need not be changed. */
    public static PasswordProfile permanent(Secret password) {
        return new PasswordProfile(Optional.of(password), false);
    }

    /** Keeps the password and forces a change at the next sign-in. */
    public static PasswordProfile forceChange() {
        return new PasswordProfile(Optional.empty(), true);
    }
}
