package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The same state without the rows that have these errors. */
    public DesiredState without(List<Violation> faults) {
        Set<Long> rows = faults.stream().map(Violation::row).collect(Collectors.toSet());
        return new DesiredState(
                customer,
                name,
                domain,
                users.stream().filter(user -> !rows.contains(user.row())).toList(),
                roles.stream().filter(role -> !rows.contains(role.row())).toList());
    }

    /** The rows for this customer. */
    List<Long> rows() {
        return Stream.concat(
                        users.stream().map(DesiredUser::row), roles.stream().map(DesiredRole::row))
                .sorted()
                .toList();
    }
}
