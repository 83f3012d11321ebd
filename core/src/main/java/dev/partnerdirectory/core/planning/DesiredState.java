package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;
import java.util.stream.Stream;

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

    /** The rows that are about this customer. */
    List<Long> rows() {
        return Stream.concat(
                        users.stream().map(DesiredUser::row), roles.stream().map(DesiredRole::row))
                .sorted()
                .toList();
    }
}
