package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.stream.Stream;

/** Which customers there are. Thread-safe. */
public interface CustomerCatalog {
    /** Every customer, lazily, to the very end. */
    Stream<Customer> list();

    /** One page of customers. */
    Page<Customer> page(PageRequest page);

    /**
     * One customer with all its parts.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if none bears this id or name
     * @throws dev.partnerdirectory.core.error.Conflict if more than one bears this name
     */
    Customer get(CustomerRef customer);

    /** The id behind a reference: an id as it is, without asking; a name by looking through the customers. */
    CustomerId resolve(CustomerRef customer);
}
