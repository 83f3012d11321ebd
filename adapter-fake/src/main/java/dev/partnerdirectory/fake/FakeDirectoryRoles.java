package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
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
        return engine.read(call, tables -> tables.roles().ofCustomer(new Lookup(tables, call).customerKey(customer)));
    }

    @Override
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        Call call = calls.to(Operation.LIST_USER_ROLES, customer);
        return engine.read(call, tables -> {
            Lookup lookup = new Lookup(tables, call);
            return tables.roles()
                    .ofUser(lookup.activeUser(lookup.customerKey(customer), user)
                            .key());
        });
    }
}
