package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.fake.http.wire.ServiceFault;

/** Role members, seen late. */
record LateMembers(RoleMembers members, LateDirectory late) implements RoleMembers {
    @Override
    public Page<UserMember> list(CustomerId customer, RoleId role, PageRequest page) {
        Page<UserMember> found = members.list(customer, role, page);
        return new Page<>(
                found.items().stream()
                        .filter(member -> !late.misses(customer, role, member.id()))
                        .toList(),
                found.next());
    }

    @Override
    public UserMember add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        late.requireSeen(customer, member.id());
        UserMember added = members.add(customer, role, member, requestId);
        late.added(customer, role, member.id());
        return added;
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        if (late.misses(customer, role, user)) {
            throw ServiceFault.notFoundYet(
                    "60002", "user %s is not in role %s of customer %s".formatted(user, role, customer));
        }
        members.remove(customer, role, user, requestId);
    }
}
