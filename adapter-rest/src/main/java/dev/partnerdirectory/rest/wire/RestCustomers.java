package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Customers;
import java.util.Optional;

/** {@link Customers} over the wire. */
record RestCustomers(CustomersApi api, CustomerMapper mapper, Caller caller, Links links) implements Customers {
    @Override
    public Page<Customer> list(PageRequest page) {
        return new Listing<>(
                        caller.calls(),
                        links,
                        () -> caller.read(Operation.LIST_CUSTOMERS, Optional.empty()),
                        "/customers",
                        (request, call) -> api.list(request.size().orElse(null), call),
                        api::more,
                        mapper::toModel)
                .page(page);
    }

    @Override
    public Customer get(CustomerId customer) {
        return caller.calls()
                .make(
                        caller.read(Operation.GET_CUSTOMER, customer),
                        call -> mapper.toModel(Answers.needed(api.get(customer, call))));
    }
}
