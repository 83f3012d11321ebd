package dev.partnerdirectory.rest.partnercenter.customer;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.rest.http.AttemptFailure;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.wire.ContinuationLinks;
import dev.partnerdirectory.rest.partnercenter.wire.Listing;

/** {@link Customers} over Partner Center. */
public record RestCustomers(CustomersApi api, CallExecutor calls, ContinuationLinks links) implements Customers {
    private static final CustomerMapper MAPPER = new CustomerMapperImpl();

    /** The port, with the API client of {@code clients}. */
    public static RestCustomers over(FeignClients clients, CallExecutor calls, ContinuationLinks links) {
        return new RestCustomers(clients.get(CustomersApi.class), calls, links);
    }

    @Override
    public Page<Customer> list(PageRequest page) {
        return new Listing<>(
                        calls,
                        links,
                        () -> calls.read(Operation.LIST_CUSTOMERS),
                        "/customers",
                        (request, attempt) -> api.list(request.size().orElse(null), attempt),
                        api::more,
                        MAPPER::toModel)
                .page(page);
    }

    @Override
    public Customer get(CustomerId customer) {
        return calls.execute(
                calls.read(Operation.GET_CUSTOMER, customer),
                attempt -> MAPPER.toModel(AttemptFailure.requireAnswer(api.get(customer, attempt))));
    }
}
