package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;

/**
 * What should be true of one customer.
 *
 * @param name   what the customer is called
 * @param domain its default domain
 * @param users  by row
 * @param roles  by row
 */
public record DesiredState(
        CustomerId customer, String name, String domain, List<DesiredUser> users, List<DesiredRole> roles) {
    public DesiredState {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
    }

    /** The first row that is about this customer. */
    public long firstRow() {
        long user = users.isEmpty() ? Long.MAX_VALUE : users.get(0).row();
        long role = roles.isEmpty() ? Long.MAX_VALUE : roles.get(0).row();
        return Math.min(user, role);
    }
}
