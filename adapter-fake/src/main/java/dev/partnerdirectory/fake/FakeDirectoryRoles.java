package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.fake.store.RoleEntry;
import java.util.List;

/** Directory roles, in the order in which they were activated. */
final class FakeDirectoryRoles implements DirectoryRoles {
    private final Engine engine;
    private final Calls calls;

    FakeDirectoryRoles(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public List<DirectoryRole> list(CustomerId customer) {
        Call call = calls.to(Operation.LIST_ROLES, customer);
        return engine.read(
                call,
                state -> new Lookup(state, call)
                        .customer(customer).roles().stream()
                                .map(RoleEntry::role)
                                .toList());
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        Call call = calls.to(Operation.LIST_USER_ROLES, customer);
        return engine.read(call, state -> {
            Lookup lookup = new Lookup(state, call);
            return lookup.activeUser(lookup.customer(customer), user).roles().stream()
                    .map(RoleEntry::role)
                    .toList();
        });
    }
}
