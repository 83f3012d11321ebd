package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.inspection.RefusedStep;
import dev.partnerdirectory.core.inspection.Right;
import dev.partnerdirectory.core.inspection.Right.Standing;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the signed-in person may do in customers, as far as a few reads show. Thread-safe. */
final class CustomerRights {
    private static final PageRequest ONE = PageRequest.ofSize(1);

    /** Reads that need only the customer's id and together show most of the roles. */
    private static final Map<Operation, Trial> PROBES = new EnumMap<>(Map.of(
            Operation.LIST_USERS, (ports, customer) -> ports.users().list(customer, UserListing.active(), ONE),
            Operation.LIST_ROLES, (ports, customer) -> ports.directoryRoles().list(customer),
            Operation.LIST_SUBSCRIBED_SKUS,
                    (ports, customer) -> ports.licenses().subscribedSkus(customer)));

    private final Supplier<DirectorySession> sessions;

    CustomerRights(Supplier<DirectorySession> sessions) {
        this.sessions = sessions;
    }

    /** One read. */
    private interface Trial {
        Object read(DirectoryPorts ports, CustomerId customer);
    }

    /**
     * Which operations are allowed in a customer.
     *
     * @throws Forbidden if the customer shows nothing at all to this sign-in
     */
    List<Right> of(CustomerId customer, Set<Operation> operations) {
        Set<String> lacking = new HashSet<>();
        Set<Operation> works = EnumSet.noneOf(Operation.class);
        DirectoryPorts ports = sessions.get().ports();
        for (Map.Entry<Operation, Trial> probe : PROBES.entrySet()) {
            try {
                probe.getValue().read(ports, customer);
                works.add(probe.getKey());
            } catch (Forbidden refused) {
                if (refused.reason() == Forbidden.Reason.PERSON || refused.reason() == Forbidden.Reason.RELATIONSHIP) {
                    throw refused;
                }
                lacking.addAll(probe.getKey().sufficientRoles());
            }
        }
        return operations.stream()
                .sorted()
                .map(operation -> right(operation, works, lacking))
                .toList();
    }

    private static Right right(Operation operation, Set<Operation> works, Set<String> lacking) {
        List<String> all = operation.sufficientRoles();
        List<String> possible =
                all.stream().filter(role -> !lacking.contains(role)).toList();
        // The same roles allow both operations, so one shows that the other is allowed.
        if (works.stream().anyMatch(tried -> !operation.isWrite() && all.containsAll(tried.sufficientRoles()))) {
            return new Right(operation, Standing.HELD, possible);
        }
        return possible.isEmpty() && !all.isEmpty()
                ? new Right(operation, Standing.MISSING, all)
                : new Right(operation, Standing.LIKELY, possible);
    }

    /** The steps of a plan that would be refused. A customer that cannot be asked now has none. */
    List<RefusedStep> refused(Plan plan) {
        return plan.customers().stream()
                .filter(part -> !part.steps().isEmpty())
                .flatMap(part -> refused(part).stream())
                .toList();
    }

    private List<RefusedStep> refused(CustomerPlan part) {
        Set<Operation> needed = part.steps().stream()
                .map(step -> step.change().kind().operation())
                .collect(Collectors.toSet());
        Map<Operation, String> reasons = new EnumMap<>(Operation.class);
        try {
            of(part.customer(), needed).stream()
                    .filter(right -> right.standing() == Standing.MISSING)
                    .forEach(right ->
                            reasons.put(right.operation(), "needs the role " + String.join(" or ", right.roles())));
        } catch (Forbidden | Unsupported all) {
            needed.forEach(operation -> reasons.put(operation, String.valueOf(all.getMessage())));
        } catch (DirectoryException passing) {
            return List.of();
        }
        return part.steps().stream()
                .flatMap(step ->
                        Optional.ofNullable(reasons.get(step.change().kind().operation()))
                                .map(reason -> new RefusedStep(part.domain(), step, reason))
                                .stream())
                .toList();
    }
}
