package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.List;

/** A customer's directory roles (wire sheet D1, D2). Thread-safe. */
public interface DirectoryRoles {
    /**
     * Every activated role of the customer, in no particular order (R32).
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer
     */
    List<DirectoryRole> list(CustomerId customer);

    /**
     * The roles an active user holds, in no particular order; empty for one who holds none (R33).
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such customer or active user
     * @see <a href="https://learn.microsoft.com/partner-center/developer/get-user-roles-for-a-customer">reference</a>
     */
    List<DirectoryRole> ofUser(CustomerId customer, UserId user);
}
