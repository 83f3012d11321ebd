package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.List;

/**
 * A user who should be there, or not.
 *
 * @param fields what the user should have; an empty field is left alone. It names no user principal name
 */
public record DesiredUser(
        long row,
        UserPrincipalName name,
        boolean present,
        UserChanges fields,
        List<RoleRef> roles,
        List<SkuRef> licenses) {
    public DesiredUser {
        roles = List.copyOf(roles);
        licenses = List.copyOf(licenses);
    }
}
