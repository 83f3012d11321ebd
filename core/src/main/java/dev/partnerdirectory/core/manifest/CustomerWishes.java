package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;

/**
 * Everything a manifest wishes for one customer, in an order that does not depend on the rows'.
 *
 * @param users    by user principal name, then row
 * @param roleSets by role, then row
 */
public record CustomerWishes(CustomerId customer, List<Wish.User> users, List<Wish.RoleSet> roleSets) {
    public CustomerWishes {
        users = List.copyOf(users);
        roleSets = List.copyOf(roleSets);
    }
}
