package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;

/** The HTTP face's own conversations. */
final class FakeBeyondPorts implements BeyondPorts {
    private final Engine engine;
    private final Calls calls;
    private final UserWrites writes;

    FakeBeyondPorts(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
        this.writes = new UserWrites(engine);
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
                session -> writes.patch(session, call, customer, user, patch));
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
        Call call = calls.to(Operation.LIST_CUSTOMERS);
        int size = Paging.size(call, page, engine.options());
        String name = "customers " + filter;
        long after = Tokens.readNumber(call, page.token(), name);
        return engine.read(
                call,
                session -> Paging.cut(
                        CustomerTable.list(session, filter, after, size + 1),
                        size,
                        CustomerTable.Keyed::customer,
                        last -> Tokens.write(name, Long.toString(last.key()))));
    }
}
