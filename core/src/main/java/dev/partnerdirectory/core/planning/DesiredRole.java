package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.List;

/**
 * The desired members of a role.
 *
 * @param authoritative whether all other members lose the role
 */
public record DesiredRole(CustomerId customer, long row, RoleRef role, List<UserRef> members, boolean authoritative) {
    public DesiredRole {
        members = List.copyOf(members);
    }
}
