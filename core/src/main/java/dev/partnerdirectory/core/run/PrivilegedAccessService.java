package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.access.AccessReport;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.planning.CustomerAccessReader;
import dev.partnerdirectory.core.planning.DesiredStates;
import dev.partnerdirectory.core.planning.Purpose;
import dev.partnerdirectory.core.port.in.PrivilegedAccess;
import dev.partnerdirectory.core.port.out.AccessReadings;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.ListenerGuard;
import dev.partnerdirectory.core.write.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The service behind {@link PrivilegedAccess}. */
public record PrivilegedAccessService(DirectoryPorts directory, Settings settings) implements PrivilegedAccess {
    @Override
    public AccessReport report(Query query, AccessReadings readings, RunListener listener) {
        BulkJob job = BulkJob.begin(directory, settings, Operation.LIST_ROLE_MEMBERS, query.pace());
        CustomerIndex index = job.customers();
        AccessReport report = new AccessReport(new AccessReport.Standard(
                limits(), query.expected().map(manifest -> expected(manifest, index)), query.earlier()));
        read(job, index, index.chosen(query.customers()), readings, ListenerGuard.over(listener::on)::accept);
        readings.forEach(report::add);
        return report;
    }

    private void read(
            BulkJob job, CustomerIndex index, List<CustomerId> chosen, AccessReadings readings, RunListener listener) {
        Set<CustomerId> known = readings.customers();
        Meter meter = new Meter(settings.clock(), chosen.size());
        chosen.stream().filter(known::contains).forEach(any -> listener.on(meter.count(true)));
        job.each(
                chosen.stream().filter(one -> !known.contains(one)).toList(),
                customer -> new CustomerAccessReader(index, job.view(customer), settings.roleCatalog())
                        .read(settings.clock().instant()),
                access -> {
                    readings.add(access);
                    listener.on(meter.count(false));
                });
    }

    private Map<RoleId, Integer> limits() {
        Map<RoleId, Integer> limits = new HashMap<>();
        settings.policy().mostHolders().forEach((role, most) -> limits.put(role(role, settings.roleCatalog()), most));
        return limits;
    }

    private static RoleId role(RoleRef role, RoleCatalog catalog) {
        return catalog.idOf(role)
                .orElseThrow(() -> new InvalidRequest(
                        "policy.mostHolders",
                        "has '%s', which is no known role".formatted(role),
                        ErrorDetails.none().withRemedy("give its id")));
    }

    /** Roles that give no power are not read, so nobody is missed who should hold one. */
    private Map<CustomerId, Map<RoleId, Set<String>>> expected(Manifest manifest, CustomerIndex index) {
        RoleCatalog catalog = settings.roleCatalog();
        DesiredStates states = DesiredStates.read(manifest, index, settings.validation(), Purpose.PROVISION);
        List<Violation> faults = new ArrayList<>(states.faults());
        Map<CustomerId, Map<RoleId, Set<String>>> may = new HashMap<>();
        states.states().forEach(state -> {
            Map<RoleId, Set<String>> theirs = new HashMap<>();
            may.put(state.customer(), theirs);
            state.users().stream()
                    .filter(user -> user.present())
                    .forEach(user -> user.roles()
                            .forEach(role -> enter(theirs, user.row(), role, List.of(user.name()), catalog, faults)));
            state.roles().forEach(set -> enter(theirs, set.row(), set.role(), set.members(), catalog, faults));
        });
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults, ErrorDetails.none().withRemedy("correct the file"));
        }
        return may;
    }

    private static void enter(
            Map<RoleId, Set<String>> theirs,
            long row,
            RoleRef role,
            List<? extends UserRef> members,
            RoleCatalog catalog,
            List<Violation> faults) {
        Optional<RoleId> id = catalog.idOf(role);
        if (id.isEmpty()) {
            faults.add(new Violation(row, "roles", "has '%s', which is no known role: give its id".formatted(role)));
        }
        id.filter(catalog::isPrivileged)
                .ifPresent(known -> members.forEach(member -> theirs.computeIfAbsent(known, any -> new HashSet<>())
                        .add(member.toString().toLowerCase(Locale.ROOT))));
    }
}
