package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.store.CustomerTable.Column;
import dev.partnerdirectory.fake.store.CustomerTable.TextMatch;

/** The HTTP face's own conversations. */
final class FakeBeyondPorts extends FakePorts implements BeyondPorts {
    private final Engine engine;
    private final Calls calls;
    private final UserWrites writes;
    private final FakeCustomers customers;

    FakeBeyondPorts(Engine engine, Calls calls) {
        super(engine, calls);
        this.engine = engine;
        this.calls = calls;
        this.writes = new UserWrites(engine);
        this.customers = new FakeCustomers(engine, calls);
    }

    @Override
    public CustomerUser patch(CustomerId customer, UserId user, UserPatch patch, RequestId requestId) {
        Call call = calls.to(operation(patch), customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user).add(patch.activate());
        Fingerprints.add(fingerprint, patch.changes());
        patch.password().ifPresent(password -> Fingerprints.add(fingerprint, password));
        return engine.write(
                call,
                requestId,
                fingerprint,
                Answer.USER,
                tables -> writes.patch(new Lookup(tables, call), customer, user, patch));
    }

    private static Operation operation(UserPatch patch) {
        if (patch.activate()) {
            return Operation.RESTORE_USER;
        }
        return patch.password().isPresent() && patch.changes().isEmpty()
                ? Operation.RESET_PASSWORD
                : Operation.UPDATE_USER;
    }

    @Override
    public Page<Customer> customers(CustomerFilter filter, PageRequest page) {
        Column column = filter.field() == CustomerFilter.Field.COMPANY_NAME ? Column.COMPANY_NAME : Column.DOMAIN;
        TextMatch match = new TextMatch(filter.text(), filter.match() == CustomerFilter.Match.EQUALS);
        return customers.list(
                "customers " + filter, page, (table, after, limit) -> table.list(column, match, after, limit));
    }
}
