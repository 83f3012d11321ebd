package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.user.UserPrincipalName;

/**
 * A grant of a role that gives power over other people's access.
 *
 * @param user  who would get it
 * @param role  the role's name
 * @param owner whose role it is, in words: "customer Contoso (contoso.onmicrosoft.com)"
 */
public record PrivilegedGrant(UserPrincipalName user, String role, String owner) {
    @Override
    public String toString() {
        return "'%s' to %s of %s".formatted(role, user, owner);
    }
}
