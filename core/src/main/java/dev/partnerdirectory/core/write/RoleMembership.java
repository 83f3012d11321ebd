package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The members of one role, of a customer or of the partner's own account.
 *
 * @param customer the role's customer; empty for the partner's own account
 * @param holds    whether a user is a member of the role
 */
record RoleMembership(
        RoleId role,
        Optional<CustomerId> customer,
        Operation adding,
        Operation removing,
        BiFunction<NewUserMember, RequestId, Optional<RoleAssignment>> add,
        BiConsumer<UserId, RequestId> remove,
        Predicate<UserId> holds) {
    static RoleMembership of(DirectoryPorts ports, CustomerId customer, RoleId role) {
        return new RoleMembership(
                role,
                Optional.of(customer),
                Operation.ADD_ROLE_MEMBER,
                Operation.REMOVE_ROLE_MEMBER,
                (member, id) -> ports.roleMembers().add(customer, role, member, id),
                (user, id) -> ports.roleMembers().remove(customer, role, user, id),
                user -> ports.directoryRoles().ofUser(customer, user).stream()
                        .anyMatch(held -> held.id().equals(role)));
    }

    static RoleMembership of(PartnerRoles roles, RoleId role, Predicate<UserId> holds) {
        return new RoleMembership(
                role,
                Optional.empty(),
                Operation.ADD_PARTNER_ROLE_MEMBER,
                Operation.REMOVE_PARTNER_ROLE_MEMBER,
                (member, id) -> roles.addMember(role, member, id),
                (user, id) -> roles.removeMember(role, user, id),
                holds);
    }
}
