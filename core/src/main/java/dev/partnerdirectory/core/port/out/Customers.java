package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;

/** The partner's customers. Thread-safe. */
public interface Customers {
    /** A page of all customers, in the directory's own stable order. It is empty if the partner has no customers. */
    Page<Customer> list(PageRequest page);

    /**
     * One customer, including the parts that a listing leaves out.
     *
     * @throws dev.partnerdirectory.core.error.NotFound  if the customer does not exist or is not this partner's
     * @throws dev.partnerdirectory.core.error.Forbidden if the customer does not exist or is not this partner's
     */
    Customer get(CustomerId customer);
}
