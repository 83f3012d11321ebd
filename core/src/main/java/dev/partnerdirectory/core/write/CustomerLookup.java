package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.Pages;
import java.util.stream.Stream;

/** Resolves references to customers. The customers are listed at most once. Thread-safe. */
public final class CustomerLookup {
    private final Customers customers;
    private final Once<CustomerIndex> index = new Once<>(() -> new CustomerIndex(all()));

    CustomerLookup(Customers customers) {
        this.customers = customers;
    }

    /** All customers, read lazily. */
    public Stream<Customer> all() {
        return Pages.stream(PageRequest.first(), customers::list, Customer::id);
    }

    /** All customers, read once. */
    public CustomerIndex index() {
        return index.get();
    }

    /**
     * The id of a customer. An id is returned without a call. A name is looked up among all customers.
     *
     * @throws NotFound if no customer has the name
     * @throws Conflict if several customers have the name; the message lists them
     */
    public CustomerId id(CustomerRef customer) {
        return customer instanceof CustomerId id ? id : index().id(customer);
    }
}
