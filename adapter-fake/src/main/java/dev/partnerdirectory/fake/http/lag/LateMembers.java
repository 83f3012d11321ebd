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

/** Members of customers' roles, seen late. */
record LateMembers(RoleMembers members, LateDirectory late) implements RoleMembers {
    @Override
    public Page<UserMember> list(CustomerId customer, RoleId role, PageRequest page) {
        return of(customer, role).list(page);
    }

    @Override
    public UserMember add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        late.requireSeen(customer, member.id());
        return of(customer, role).add(member.id(), () -> members.add(customer, role, member, requestId));
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        of(customer, role).remove(user, () -> members.remove(customer, role, user, requestId));
    }

    private LateMembership of(CustomerId customer, RoleId role) {
        return new LateMembership(RoleKey.of(customer, role), page -> members.list(customer, role, page), late);
    }
}
