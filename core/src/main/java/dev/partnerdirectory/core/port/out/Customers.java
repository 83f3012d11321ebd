package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;

/** The partner's customers. Thread-safe. */
public interface Customers {
    /** A page of all customers, in the directory's own, stable order; empty for a partner without any. */
    Page<Customer> list(PageRequest page);

    /**
     * One customer, with the parts a listing leaves out.
     *
     * @throws dev.partnerdirectory.core.error.NotFound  if no such customer exists, or it is not this partner's
     * @throws dev.partnerdirectory.core.error.Forbidden if no such customer exists, or it is not this partner's
     */
    Customer get(CustomerId customer);
}
