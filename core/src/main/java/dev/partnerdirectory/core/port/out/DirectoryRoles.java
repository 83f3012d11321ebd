package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.List;

/** A customer's directory roles. Thread-safe. */
public interface DirectoryRoles {
    /**
     * All activated roles of the customer, in no particular order.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer
     */
    List<DirectoryRole> list(CustomerId customer);

    /**
     * The roles an active user holds, in no particular order. The list is empty if the user holds none.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or active user
     */
    List<DirectoryRole> ofUser(CustomerId customer, UserId user);
}
