package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.fake.store.SortKey;
import java.util.Optional;
import java.util.function.Predicate;

/** Customers, in the order in which they were added. */
record FakeCustomers(Calls calls) implements Customers {
    @Override
    public Page<Customer> list(PageRequest page) {
        return list(customer -> true, page);
    }

    Page<Customer> list(Predicate<Customer> wanted, PageRequest page) {
        return calls.read(Operation.LIST_CUSTOMERS, at -> {
            Paging paging = Paging.of(at.call(), "customers", page);
            return paging.page(
                    at.state()
                            .customers(
                                    entry -> entry.isOurs() && wanted.test(entry.customer()),
                                    at.numberOfCustomer(paging),
                                    paging.limit()),
                    entry -> listed(entry.customer()),
                    entry -> SortKey.unsorted(entry.customer().id().value()));
        });
    }

    /** The customer without the fields that a listing leaves out. */
    private static Customer listed(Customer customer) {
        CompanyProfile whole = customer.companyProfile();
        return Customer.of(
                        new CompanyProfile(whole.tenantId(), whole.domain(), whole.companyName(), Optional.empty()),
                        customer.relationshipToPartner())
                .build();
    }

    @Override
    public Customer get(CustomerId customer) {
        return calls.read(Operation.GET_CUSTOMER, customer, at -> at.owner().whole());
    }
}
