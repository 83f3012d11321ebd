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

/** Who is in a customer's directory role. Thread-safe. */
public interface RoleMembers {
    /**
     * A page of the role's assignments, direct or not; deleted users are not among them.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or role
     */
    Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page);

    /**
     * Puts a user in the role. Strict: being in it already is an error.
     *
     * @return the new assignment, with the directory's names, where the service answers with one
     * @throws dev.partnerdirectory.core.error.Conflict if the user is a member already
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer, role or active user
     */
    Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId);

    /**
     * Takes a user out of the role. Strict: not being in it is an error.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or role, or the user is not in it
     */
    void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId);
}
