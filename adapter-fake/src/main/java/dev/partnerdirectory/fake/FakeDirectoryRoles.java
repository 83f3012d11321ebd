package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.fake.store.RoleEntry;
import java.util.List;

/** Directory roles, in the order in which they were activated. */
record FakeDirectoryRoles(Calls calls) implements DirectoryRoles {
    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        return calls.read(
                Operation.LIST_ROLES,
                customer,
                at -> at.owner().roles().stream().map(RoleEntry::role).toList());
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        return calls.read(
                Operation.LIST_USER_ROLES,
                customer,
                at -> at.activeUser(user).roles().stream().map(RoleEntry::role).toList());
    }
}
