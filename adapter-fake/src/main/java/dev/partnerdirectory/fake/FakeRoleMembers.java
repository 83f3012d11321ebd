package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.RoleEntry;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.UserEntry;
import java.util.List;
import java.util.Optional;

/** Members of directory roles, in the order in which the users were created. */
record FakeRoleMembers(Calls calls) implements RoleMembers {
    @Override
    public Page<RoleAssignment> list(CustomerId customer, RoleId role, PageRequest page) {
        return calls.read(Operation.LIST_ROLE_MEMBERS, customer, at -> {
            Paging paging = Paging.of(at.call(), "members %s %s".formatted(customer, role), page);
            return paging.page(
                    at.role(role).members(at.numberOfUser(paging), paging.limit()),
                    user -> member(user.user(), role),
                    user -> SortKey.unsorted(user.id().value()));
        });
    }

    private static RoleAssignment member(CustomerUser user, RoleId role) {
        return RoleAssignment.of(Principal.User.of(user), role);
    }

    @Override
    public Optional<RoleAssignment> add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        return calls.write(Operation.ADD_ROLE_MEMBER, customer, requestId, List.of(role, member), at -> {
                    RoleEntry entry = at.role(role);
                    UserEntry user = at.activeUser(member.id());
                    if (user.roles().contains(entry)) {
                        throw at.memberAlready(user.id(), role);
                    }
                    at.state().addMember(entry, user);
                    return Answer.of(member(user.user(), role));
                })
                .member();
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        calls.write(Operation.REMOVE_ROLE_MEMBER, customer, requestId, List.of(role, user), at -> {
            RoleEntry entry = at.role(role);
            UserEntry found = at.activeUser(user);
            if (!found.roles().contains(entry)) {
                throw at.noMember(user, role);
            }
            at.state().removeMember(entry, found);
            return Answer.DONE;
        });
    }
}
