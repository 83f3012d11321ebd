package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.List;
import java.util.Optional;

/** The roles of the partner's own account and their members. Thread-safe. */
public interface PartnerRoles {
    /** All roles, in no particular order. */
    List<PartnerRole> list();

    /**
     * A page of the role's members. The service's default order is by user principal name, ascending.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role
     */
    Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page);

    /**
     * Adds a user of the partner's own directory to the role. Strict: it is an error if the user is already a member.
     *
     * @return the new assignment, if the service answers with one
     * @throws dev.partnerdirectory.core.error.Conflict if the user is already a member
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role or user
     */
    Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId);

    /**
     * Removes a user from the role. Strict: it is an error if the user is not a member.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role, or the user is not a member
     */
    void removeMember(RoleId role, UserId user, RequestId requestId);
}
