package dev.partnerdirectory.core.rehearsal;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.core.rehearsal.Draft.Added;
import dev.partnerdirectory.core.rehearsal.Draft.Membership;
import dev.partnerdirectory.core.rehearsal.Draft.Who;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Directory roles and their members of a rehearsal. Members who came here stand behind the real ones. */
final class RehearsedRoles implements DirectoryRoles, RoleMembers {
    private final DirectoryRoles realRoles;
    private final RoleMembers realMembers;
    private final RehearsedUsers users;
    private final Draft draft;

    RehearsedRoles(DirectoryRoles realRoles, RoleMembers realMembers, RehearsedUsers users, Draft draft) {
        this.realRoles = realRoles;
        this.realMembers = realMembers;
        this.users = users;
        this.draft = draft;
    }

    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return realRoles.list(customer);
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        Who who = new Who(customer, users.get(customer, user).id());
        List<DirectoryRole> roles =
                new ArrayList<>(users.isNew(customer, user) ? List.of() : realRoles.ofUser(customer, user));
        roles.removeIf(role -> draft.members.containsKey(new Membership(who, role.id())));
        draft.members.forEach((membership, added) -> {
            if (membership.who().equals(who)) {
                added.map(Added::role).ifPresent(roles::add);
            }
        });
        return List.copyOf(roles);
    }

    @Override
    public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
        return Draft.over(
                realMembers.list(customer, role, page),
                member -> Optional.of(member)
                        .filter(one -> one.directUser()
                                .filter(user -> !isUntouched(new Who(customer, user.id()), role))
                                .isEmpty()),
                () -> added(customer, role));
    }

    private boolean isUntouched(Who who, RoleId role) {
        return !draft.deleted.containsKey(who) && !draft.members.containsKey(new Membership(who, role));
    }

    private Stream<RoleAssignment> added(CustomerId customer, RoleId role) {
        return draft.members.entrySet().stream()
                .filter(entry -> entry.getKey().role().equals(role)
                        && entry.getKey().who().customer().equals(customer)
                        && !draft.deleted.containsKey(entry.getKey().who()))
                .flatMap(entry -> entry.getValue().map(Added::member).stream())
                .sorted(Comparator.comparing(
                        one -> one.directUser().orElseThrow().userPrincipalName()));
    }

    @Override
    public Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        return draft.write(() -> {
            CustomerUser user = users.get(customer, member.id());
            if (holds(customer, user.id(), role)) {
                throw Refusals.memberAlready(
                        Refusals.about(Operation.ADD_ROLE_MEMBER, customer), user.userPrincipalName(), role);
            }
            RoleAssignment added = NewUserMember.of(user).in(role);
            draft.members.put(
                    new Membership(new Who(customer, user.id()), role),
                    Optional.of(new Added(added, named(customer, role))));
            return Optional.of(added);
        });
    }

    /** The role by name; one that is not activated yet has none here, but its members can be asked for. */
    private DirectoryRole named(CustomerId customer, RoleId role) {
        return realRoles.list(customer).stream()
                .filter(one -> one.id().equals(role))
                .findFirst()
                .orElseGet(() -> {
                    realMembers.list(customer, role, PageRequest.ofSize(1));
                    return new DirectoryRole(role, role.value());
                });
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        draft.write(() -> {
            if (!holds(customer, user, role)) {
                throw Refusals.noMember(Refusals.about(Operation.REMOVE_ROLE_MEMBER, customer), user, role);
            }
            return draft.members.put(new Membership(new Who(customer, user), role), Optional.empty());
        });
    }

    private boolean holds(CustomerId customer, UserId user, RoleId role) {
        return ofUser(customer, user).stream().anyMatch(held -> held.id().equals(role));
    }
}
