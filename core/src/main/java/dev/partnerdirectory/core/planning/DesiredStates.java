package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        Reading reading = new Reading(customers, validation, purpose);
        manifest.forEach(reading::add);
        return reading.end();
    }

    private static final class Reading {
        private final CustomerIndex index;
        private final Validation validation;
        private final Purpose purpose;
        private final Map<CustomerId, List<DesiredUser>> users = new TreeMap<>(Comparator.comparing(CustomerId::value));
        private final Map<CustomerId, List<DesiredRole>> roles = new TreeMap<>(Comparator.comparing(CustomerId::value));
        private final List<Violation> faults = new ArrayList<>();

        Reading(CustomerIndex index, Validation validation, Purpose purpose) {
            this.index = index;
            this.validation = validation;
            this.purpose = purpose;
        }

        void add(ManifestEntry entry) {
            if (entry instanceof FaultyRow faulty) {
                faulty.violations().forEach(violation -> fault(faulty, violation));
                return;
            }
            EntryReader reader = new EntryReader(index, validation, purpose);
            if (entry instanceof UserRow row) {
                reader.user(row).ifPresent(user -> of(users, reader.customer()).add(user));
            } else {
                reader.role((RoleSetRow) entry)
                        .ifPresent(role -> of(roles, reader.customer()).add(role));
            }
            reader.violations().forEach(violation -> fault(entry, violation));
        }

        private void fault(ManifestEntry entry, Violation violation) {
            faults.add(new Violation(entry.row(), violation.field(), violation.reason()));
        }

        private <T> List<T> of(Map<CustomerId, List<T>> all, CustomerId customer) {
            users.computeIfAbsent(customer, any -> new ArrayList<>());
            return all.computeIfAbsent(customer, any -> new ArrayList<>());
        }

        DesiredStates end() {
            List<DesiredState> states = new ArrayList<>();
            users.forEach((customer, theirs) -> {
                theirs.sort(Comparator.comparing(DesiredUser::row));
                List<DesiredRole> sets = roles.getOrDefault(customer, new ArrayList<>());
                sets.sort(Comparator.comparing(DesiredRole::row));
                CompanyProfile profile = index.profile(customer);
                states.add(new DesiredState(customer, profile.companyName(), profile.domain(), theirs, sets));
            });
            return new DesiredStates(states, faults);
        }
    }
}
