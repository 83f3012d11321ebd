package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.List;

/**
 * Who should be in a role.
 *
 * @param authoritative whether nobody else should be
 */
public record DesiredRole(long row, RoleRef role, List<UserRef> members, boolean authoritative) {
    public DesiredRole {
        members = List.copyOf(members);
    }
}
