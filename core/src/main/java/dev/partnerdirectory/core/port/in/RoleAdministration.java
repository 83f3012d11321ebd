package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is in which directory role of a customer. Thread-safe. A role is named by id, or by today's or an old name: the
 * catalogue is asked first, then the customer. Lost answers are settled as {@link UserAdministration} says.
 */
public interface RoleAdministration {
    /** The customer's roles, by name. */
    List<DirectoryRole> list(CustomerRef customer);

    /** The roles a user holds, by name. */
    List<DirectoryRole> ofUser(CustomerRef customer, UserRef user);

    /** The role's members, lazily, to the very end. */
    Stream<RoleAssignment> members(CustomerRef customer, RoleRef role);

    /** Makes the user a member; being one already is success. The user is looked up. */
    Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, UserRef user);

    /**
     * Makes a user who is known to exist a member; being one already is success. Nothing is looked up: where customer and
     * role are given by id, this is one request.
     */
    Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, NewUserMember member);

    /** Makes the user no member; not being one is success. */
    Done<UserRef> revoke(CustomerRef customer, RoleRef role, UserRef user);

    /**
     * Adds the user.
     *
     * @throws dev.partnerdirectory.core.error.Conflict if the user is a member already
     */
    Done<RoleAssignment> add(CustomerRef customer, RoleRef role, UserRef user);

    /**
     * Removes the user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the user is no member
     */
    Done<UserRef> remove(CustomerRef customer, RoleRef role, UserRef user);
}
