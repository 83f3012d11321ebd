package dev.partnerdirectory.core.model.user;

import java.util.Optional;

/**
 * A password to set and whether it must be changed at the next sign-in.
 *
 * @param password            empty only where an existing password is merely to be changed at the next sign-in
 * @param forceChangePassword whether the user must choose a new one at the next sign-in
 */
public record PasswordProfile(Optional<@ValidPassword Secret> password, boolean forceChangePassword) {
    /** A password that must be changed at the next sign-in. */
    public static PasswordProfile temporary(Secret password) {
        return new PasswordProfile(Optional.of(password), true);
    }

    /** A password that stays. */
    public static PasswordProfile permanent(Secret password) {
        return new PasswordProfile(Optional.of(password), false);
    }

    /** Leaves the password and has it changed at the next sign-in. */
    public static PasswordProfile forceChange() {
        return new PasswordProfile(Optional.empty(), true);
    }
}
