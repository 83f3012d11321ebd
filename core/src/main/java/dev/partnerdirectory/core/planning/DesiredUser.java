package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.Person;
import java.util.List;

/**
 * A user who should exist or not exist.
 *
 * @param fields the desired fields, without the user principal name; an empty field is left unchanged
 */
public record DesiredUser(
        CustomerId customer,
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

    /** The user, who does not exist yet. */
    Person toCome() {
        return Person.toCome(name, fields.displayName().orElse(""));
    }
}
