package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.fake.store.CustomerRow;
import dev.partnerdirectory.fake.store.CustomerTable;
import java.util.List;
import java.util.Optional;

/** Customers, in the order in which they came. */
final class FakeCustomers implements Customers {
    private final Engine engine;
    private final Calls calls;

    FakeCustomers(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public Page<Customer> list(PageRequest page) {
        return list("customers", page, CustomerTable::list);
    }

    /** Which customers a listing has. */
    @FunctionalInterface
    interface Chosen {
        List<CustomerRow> rows(CustomerTable table, long after, int limit);
    }

    /** A page of a listing under its name. */
    Page<Customer> list(String name, PageRequest page, Chosen chosen) {
        Call call = calls.to(Operation.LIST_CUSTOMERS);
        int size = Paging.size(call, page, engine.options());
        long after = Tokens.readNumber(call, page.token(), name);
        return engine.read(
                call,
                tables -> Paging.cut(
                        chosen.rows(tables.customers(), after, size + 1),
                        size,
                        row -> listed(row.customer()),
                        last -> Tokens.write(name, Long.toString(last.key()))));
    }

    /** A customer without the parts a listing leaves out. */
    private static Customer listed(Customer customer) {
        CompanyProfile whole = customer.companyProfile();
        return new Customer(
                customer.id(),
                new CompanyProfile(whole.tenantId(), whole.domain(), whole.companyName(), Optional.empty()),
                customer.relationshipToPartner(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Override
    public Customer get(CustomerId customer) {
        Call call = calls.to(Operation.GET_CUSTOMER, customer);
        return engine.read(
                call, tables -> new Lookup(tables, call).customer(customer).whole());
    }
}
