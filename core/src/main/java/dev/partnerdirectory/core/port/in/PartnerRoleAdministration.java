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
 * Who is in which role of the partner's own account. Thread-safe. The API cannot look up the partner's users, so a
 * user is known by being a member of some role already; for a first role, give the whole {@link NewUserMember}.
 */
public interface PartnerRoleAdministration {
    /** The roles, by name. */
    List<PartnerRole> list();

    /** The role's members, lazily, to the very end. */
    Stream<RoleAssignment> members(RoleRef role, Sort sort);

    /**
     * Makes the user a member; being one already is success.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the user is in no role yet, so that their names are not known
     */
    Done<RoleAssignment> grant(RoleRef role, UserRef user);

    /** Makes the user a member; being one already is success. */
    Done<RoleAssignment> grant(RoleRef role, NewUserMember member);

    /** Makes the user no member; not being one is success. */
    Done<UserRef> revoke(RoleRef role, UserRef user);

    /**
     * Adds the user.
     *
     * @throws dev.partnerdirectory.core.error.Conflict if the user is a member already
     */
    Done<RoleAssignment> add(RoleRef role, NewUserMember member);

    /**
     * Removes the user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the user is no member
     */
    Done<UserRef> remove(RoleRef role, UserRef user);
}
