package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The desired state of one customer.
 *
 * @param name   the customer's name
 * @param domain its default domain
 * @param users  sorted by row
 * @param roles  sorted by row
 */
public record DesiredState(
        CustomerId customer, String name, String domain, List<DesiredUser> users, List<DesiredRole> roles) {
    public DesiredState {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
    }

    /** The rows for this customer. */
    List<Long> rows() {
        return Stream.concat(
                        users.stream().map(DesiredUser::row), roles.stream().map(DesiredRole::row))
                .sorted()
                .toList();
    }
}
