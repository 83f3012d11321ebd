package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import java.util.List;

/** Roles, seen late. */
record LateRoles(DirectoryRoles roles, LateDirectory late) implements DirectoryRoles {
    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return roles.list(customer);
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        late.requireSeen(customer, user);
        return roles.ofUser(customer, user).stream()
                .filter(role -> !late.misses(customer, role.id(), user))
                .toList();
    }
}
