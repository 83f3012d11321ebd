package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.stream.Stream;

/** Reads the partner's customers. Thread-safe. */
public interface CustomerCatalog {
    /** All customers, read lazily up to the last page. */
    Stream<Customer> list();

    /** One page of customers. */
    Page<Customer> page(PageRequest page);

    /**
     * One customer with all its parts. A name is looked up among the customers; an id needs no look-up.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if no customer has this id or name
     * @throws dev.partnerdirectory.core.error.Conflict if several customers have this name
     */
    Customer get(CustomerRef customer);
}
