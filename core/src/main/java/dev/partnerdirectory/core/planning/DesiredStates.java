package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A manifest's entries, grouped by customer.
 *
 * @param states sorted by the customer's id
 * @param faults the errors of single entries; such entries are in no state
 */
public record DesiredStates(List<DesiredState> states, List<Violation> faults) {
    public DesiredStates {
        states = List.copyOf(states);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a manifest.
     *
     * @param customers all customers
     */
    public static DesiredStates read(
            Manifest manifest, CustomerIndex customers, Validation validation, Purpose purpose) {
        List<DesiredUser> users = new ArrayList<>();
        List<DesiredRole> roles = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        manifest.forEach(entry -> {
            EntryReader reader = new EntryReader(customers, validation, purpose);
            if (entry instanceof UserRow row) {
                reader.user(row).ifPresent(users::add);
            } else if (entry instanceof RoleSetRow row) {
                reader.role(row).ifPresent(roles::add);
            }
            List<Violation> found = entry instanceof FaultyRow row ? row.violations() : reader.violations();
            found.forEach(fault -> faults.add(new Violation(entry.row(), fault.field(), fault.reason())));
        });
        return new DesiredStates(states(users, roles, customers), faults);
    }

    private static List<DesiredState> states(
            List<DesiredUser> users, List<DesiredRole> roles, CustomerIndex customers) {
        Map<CustomerId, List<DesiredUser>> usersOf = users.stream()
                .sorted(Comparator.comparing(DesiredUser::row))
                .collect(Collectors.groupingBy(DesiredUser::customer));
        Map<CustomerId, List<DesiredRole>> rolesOf = roles.stream()
                .sorted(Comparator.comparing(DesiredRole::row))
                .collect(Collectors.groupingBy(DesiredRole::customer));
        return Stream.concat(usersOf.keySet().stream(), rolesOf.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(CustomerId::value))
                .map(customer -> new DesiredState(
                        customer,
                        customers.profile(customer).companyName(),
                        customers.profile(customer).domain(),
                        usersOf.getOrDefault(customer, List.of()),
                        rolesOf.getOrDefault(customer, List.of())))
                .toList();
    }
}
