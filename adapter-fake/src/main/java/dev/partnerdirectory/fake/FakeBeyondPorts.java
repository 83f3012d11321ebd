package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.SortKey;

/** The operations that only the HTTP side needs. */
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
        Fingerprint fingerprint = engine.fingerprint(call.operation())
                .add(customer)
                .add(user)
                .add(patch.activate())
                .add(patch.changes());
        patch.password().ifPresent(fingerprint::add);
        return engine.write(
                        call,
                        requestId,
                        fingerprint,
                        state -> Answer.of(writes.patch(new Lookup(state, call), customer, user, patch)))
                .theUser();
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
        String wanted = SortKey.lower(filter.text());
        boolean isWhole = filter.match() == CustomerFilter.Match.EQUALS;
        return customers.list("customers " + filter, page, customer -> {
            String text = SortKey.lower(text(filter.field(), customer.companyProfile()));
            return isWhole ? text.equals(wanted) : text.startsWith(wanted);
        });
    }

    private static String text(CustomerFilter.Field field, CompanyProfile profile) {
        return field == CustomerFilter.Field.COMPANY_NAME ? profile.companyName() : profile.domain();
    }
}
