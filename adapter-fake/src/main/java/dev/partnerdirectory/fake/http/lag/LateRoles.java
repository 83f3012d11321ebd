package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import java.util.List;
import java.util.stream.Stream;

/** Roles, seen late. */
record LateRoles(DirectoryRoles roles, LateDirectory late) implements DirectoryRoles {
    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return roles.list(customer);
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        late.requireSeen(customer, user);
        List<DirectoryRole> found = roles.ofUser(customer, user);
        Stream<DirectoryRole> seen = found.stream().filter(role -> !late.misses(RoleKey.of(customer, role.id()), user));
        return Stream.concat(seen, gone(customer, user, found)).toList();
    }

    /** The roles that the user has no more and is still seen in. */
    private Stream<DirectoryRole> gone(CustomerId customer, UserId user, List<DirectoryRole> found) {
        List<RoleId> had = late.onceRoles(customer, user).stream()
                .filter(role -> found.stream().noneMatch(one -> one.id().equals(role)))
                .filter(role -> late.before(RoleKey.of(customer, role), user)
                        .flatMap(before -> before)
                        .isPresent())
                .toList();
        return had.isEmpty() ? Stream.empty() : roles.list(customer).stream().filter(role -> had.contains(role.id()));
    }
}
