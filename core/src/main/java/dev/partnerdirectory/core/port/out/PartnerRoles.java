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

/** The roles of the partner's own account and who is in them. Thread-safe. */
public interface PartnerRoles {
    /** Every role, in no particular order. */
    List<PartnerRole> list();

    /**
     * A page of the role's members. The service's own order is by user principal name ascending.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role
     */
    Page<RoleAssignment> members(RoleId role, Sort sort, PageRequest page);

    /**
     * Puts a user of the partner's own directory in the role; strict.
     *
     * @return the new assignment, where the service answers with one
     * @throws dev.partnerdirectory.core.error.Conflict if the user is a member already
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role or user
     */
    Optional<RoleAssignment> addMember(RoleId role, NewUserMember member, RequestId requestId);

    /**
     * Takes a user out of the role; strict.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role, or the user is not in it
     */
    void removeMember(RoleId role, UserId user, RequestId requestId);
}
