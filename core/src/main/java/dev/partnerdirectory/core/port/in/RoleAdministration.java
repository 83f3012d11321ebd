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
 * The directory roles of a customer and their members. Thread-safe. A role is given by id, or by its current or an old
 * name. The catalogue is searched first, then the customer's roles. Lost answers are handled as {@link
 * UserAdministration} describes.
 */
public interface RoleAdministration {
    /** The customer's roles, sorted by name. */
    List<DirectoryRole> list(CustomerRef customer);

    /** The roles a user holds, sorted by name. */
    List<DirectoryRole> ofUser(CustomerRef customer, UserRef user);

    /** The role's members, read lazily up to the last page. */
    Stream<RoleAssignment> members(CustomerRef customer, RoleRef role);

    /** Makes the user a member. It is a success if the user is already a member. The user is looked up. */
    Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, UserRef user);

    /**
     * Makes an existing user a member. It is a success if the user is already a member. The user is not looked up: if
     * customer and role are given by id, this is one request.
     */
    Done<RoleAssignment> grant(CustomerRef customer, RoleRef role, NewUserMember member);

    /** Ends the user's membership. It is a success if the user is not a member. */
    Done<UserRef> revoke(CustomerRef customer, RoleRef role, UserRef user);

    /**
     * Adds the user.
     *
     * @throws dev.partnerdirectory.core.error.Conflict if the user is already a member
     */
    Done<RoleAssignment> add(CustomerRef customer, RoleRef role, UserRef user);

    /**
     * Removes the user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the user is not a member
     */
    Done<UserRef> remove(CustomerRef customer, RoleRef role, UserRef user);
}
