package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.user.UserPrincipalName;

/**
 * A grant of a privileged role.
 *
 * @param user  the user who would get the role
 * @param role  the role's name
 * @param owner the role's owner, in words: "customer Contoso (contoso.onmicrosoft.com)"
 */
public record PrivilegedGrant(UserPrincipalName user, String role, String owner) {
    @Override
    public String toString() {
        return "'%s' to %s of %s".formatted(role, user, owner);
    }
}
