package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.Optional;

/** The members of a customer's directory roles. Thread-safe. */
public interface RoleMembers {
    /**
     * A page of the role's assignments, direct and indirect, without deleted users.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or role
     */
    Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page);

    /**
     * Adds a user to the role. Strict: it is an error if the user is already a member.
     *
     * @return the new assignment, with the directory's names, if the service answers with one
     * @throws dev.partnerdirectory.core.error.Conflict if the user is already a member
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer, role or active user
     */
    Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId);

    /**
     * Removes a user from the role. Strict: it is an error if the user is not a member.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or role, or the user is not a
     *     member
     */
    void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId);
}
