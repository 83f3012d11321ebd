package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Customers;

/** Customers, in the order in which they came. */
final class FakeCustomers implements Customers {
    private static final String LISTING = "customers";

    private final Engine engine;
    private final Calls calls;

    FakeCustomers(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public Page<Customer> list(PageRequest page) {
        Call call = calls.to(Operation.LIST_CUSTOMERS);
        int size = Paging.size(call, page, engine.options());
        long after = Tokens.readNumber(call, page.token(), LISTING);
        return engine.read(
                call,
                session -> Paging.cut(
                        CustomerTable.list(session, after, size + 1),
                        size,
                        CustomerTable.Keyed::customer,
                        last -> Tokens.write(LISTING, Long.toString(last.key()))));
    }

    @Override
    public Customer get(CustomerId customer) {
        Call call = calls.to(Operation.GET_CUSTOMER, customer);
        return engine.read(call, session -> CustomerTable.get(session, call, customer));
    }
}
