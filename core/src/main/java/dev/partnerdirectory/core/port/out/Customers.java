package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;

/** The partner's customers (wire sheet C1, C3). Thread-safe. */
public interface Customers {
    /**
     * A page of all customers, in the directory's own, stable order; empty for a partner without any.
     *
     * @see <a href="https://learn.microsoft.com/partner-center/developer/get-a-list-of-customers">reference</a>
     */
    Page<Customer> list(PageRequest page);

    /**
     * One customer, with the parts a listing leaves out.
     *
     * @throws dev.partnerdirectory.core.error.NotFound  if no such customer exists (R5)
     * @throws dev.partnerdirectory.core.error.Forbidden if it exists but is not this partner's (R6)
     * @see <a href="https://learn.microsoft.com/partner-center/developer/get-a-customer-by-id">reference</a>
     */
    Customer get(CustomerId customer);
}
