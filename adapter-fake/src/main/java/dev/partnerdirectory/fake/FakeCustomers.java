package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.fake.store.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Customers, in the order in which they were added. */
final class FakeCustomers implements Customers {
    private final Engine engine;
    private final Calls calls;

    FakeCustomers(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
    }

    @Override
    public Page<Customer> list(PageRequest page) {
        return list("customers", page, customer -> true);
    }

    /** A page of the partner's customers that match {@code wanted}. */
    Page<Customer> list(String name, PageRequest page, Predicate<Customer> wanted) {
        Call call = calls.to(Operation.LIST_CUSTOMERS);
        Paging paging = Paging.of(call, engine.options(), name, page);
        return engine.read(
                call,
                state -> paging.page(
                        state.customers(
                                entry -> entry.isOurs() && wanted.test(entry.customer()),
                                new Lookup(state, call).numberOfCustomer(paging),
                                paging.limit()),
                        entry -> listed(entry.customer()),
                        entry -> SortKey.unsorted(entry.customer().id().value())));
    }

    /** The customer without the fields that a listing leaves out. */
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
                call, state -> new Lookup(state, call).customer(customer).whole());
    }
}
