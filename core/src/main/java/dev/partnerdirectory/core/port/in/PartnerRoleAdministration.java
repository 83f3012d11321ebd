package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.List;
import java.util.stream.Stream;

/**
 * The roles of the partner's own account and their members. Thread-safe. The API cannot look up the partner's users, so
 * a user is found only as a member of some role. For a user's first role, pass the whole {@link NewUserMember}.
 */
public interface PartnerRoleAdministration {
    /** The roles, sorted by name. */
    List<PartnerRole> list();

    /** The role's members, read lazily up to the last page. */
    Stream<RoleAssignment> members(RoleRef role, Sort sort);

    /**
     * Makes the user a member. It is a success if the user is already a member.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the user is in no role yet, because the names are unknown
     *     then
     */
    Done<RoleAssignment> grant(RoleRef role, UserRef user);

    /** Makes the user a member. It is a success if the user is already a member. */
    Done<RoleAssignment> grant(RoleRef role, NewUserMember member);

    /** Ends the user's membership. It is a success if the user is not a member. */
    Done<UserRef> revoke(RoleRef role, UserRef user);

    /**
     * Adds the user.
     *
     * @throws dev.partnerdirectory.core.error.Conflict if the user is already a member
     */
    Done<RoleAssignment> add(RoleRef role, NewUserMember member);

    /**
     * Removes the user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the user is not a member
     */
    Done<UserRef> remove(RoleRef role, UserRef user);
}
