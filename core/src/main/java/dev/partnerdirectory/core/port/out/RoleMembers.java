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

/** Who is in a customer's directory role (wire sheet D3–D5). Thread-safe. */
public interface RoleMembers {
    /**
     * A page of the role's members; deleted users are not among them (R40).
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or role
     */
    Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page);

    /**
     * Puts a user in the role. Strict: being in it already is an error.
     *
     * @return the member, with the directory's names and this role's id (R34)
     * @throws dev.partnerdirectory.core.error.Conflict if the user is a member already (R38)
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer, role or active user (R9, R37)
     * @see <a href="https://learn.microsoft.com/partner-center/developer/set-user-roles-for-a-customer">reference</a>
     */
    Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId);

    /**
     * Takes a user out of the role. Strict: not being in it is an error.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or role, or the user is not in it
     *     (R39)
     * @see <a href="https://learn.microsoft.com/partner-center/developer/remove-customer-user-from-a-role">reference</a>
     */
    void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId);
}
