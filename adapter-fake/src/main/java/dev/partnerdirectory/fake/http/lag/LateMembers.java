package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Optional;
import java.util.stream.Stream;

/** Role members, seen late. */
record LateMembers(RoleMembers members, LateDirectory late) implements RoleMembers {
    @Override
    public Page<UserMember> list(CustomerId customer, RoleId role, PageRequest page) {
        Page<UserMember> found = members.list(customer, role, page);
        Stream<UserMember> seen = found.items().stream().filter(member -> !late.misses(customer, role, member.id()));
        Stream<UserMember> gone = found.next().isPresent() ? Stream.empty() : gone(customer, role);
        return new Page<>(Stream.concat(seen, gone).toList(), found.next());
    }

    /** Who is no member any more and still seen as one. */
    private Stream<UserMember> gone(CustomerId customer, RoleId role) {
        return late.onceMembers(customer, role).stream()
                .filter(user -> now(customer, role, user).isEmpty())
                .flatMap(user -> late.before(customer, role, user).flatMap(before -> before).stream());
    }

    private Optional<UserMember> now(CustomerId customer, RoleId role, UserId user) {
        return Pages.stream(PageRequest.first(), page -> members.list(customer, role, page))
                .filter(member -> member.id().equals(user))
                .findFirst();
    }

    @Override
    public UserMember add(CustomerId customer, RoleId role, NewUserMember member, RequestId requestId) {
        late.requireSeen(customer, member.id());
        UserMember added = members.add(customer, role, member, requestId);
        late.written(customer, role, member.id(), Optional.empty());
        return added;
    }

    @Override
    public void remove(CustomerId customer, RoleId role, UserId user, RequestId requestId) {
        if (late.misses(customer, role, user)) {
            throw ServiceFault.notFoundYet(
                    "60002", "user %s is not in role %s of customer %s".formatted(user, role, customer));
        }
        Optional<UserMember> before = now(customer, role, user);
        members.remove(customer, role, user, requestId);
        late.written(customer, role, user, before);
    }
}
