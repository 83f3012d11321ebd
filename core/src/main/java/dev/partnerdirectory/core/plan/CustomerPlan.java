package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.List;

/**
 * The part of a plan for one customer.
 *
 * @param name    the customer's name when the plan was made
 * @param domain  the customer's default domain at that time
 * @param users   the number of active users the customer has now; 0 if no guard rail needs it
 * @param roles   the roles whose members change, and the roles held by users to be deleted
 * @param units   the SKUs to be assigned
 * @param steps   in the order of their numbers; grants come before removals
 * @param settled rows that need no change
 * @param notes   what the plan cannot do
 * @param untouched members of authoritative roles that the plan leaves alone, because they are not users with a valid
 *     name
 */
public record CustomerPlan(
        CustomerId customer,
        String name,
        String domain,
        int users,
        List<RoleFact> roles,
        List<UnitFact> units,
        List<PlanStep> steps,
        List<SettledRow> settled,
        List<Note> notes,
        List<Note> untouched) {
    public CustomerPlan {
        roles = List.copyOf(roles);
        units = List.copyOf(units);
        steps = List.copyOf(steps);
        settled = List.copyOf(settled);
        notes = List.copyOf(notes);
        untouched = List.copyOf(untouched);
    }

    CustomerPlan withSteps(List<PlanStep> others) {
        return new CustomerPlan(customer, name, domain, users, roles, units, others, settled, notes, untouched);
    }

    /** The number of users its steps change. */
    public long people() {
        return steps.stream()
                .map(step -> step.change().person().name())
                .distinct()
                .count();
    }

    /** The number of directory calls for its steps: reading again, writing and verifying. */
    long estimatedCalls() {
        long people = steps.stream()
                .filter(step -> step.change().kind() == Change.Kind.ASSIGN_LICENSE
                        || step.change().kind() == Change.Kind.REMOVE_LICENSE
                        || step.change().kind() == Change.Kind.DELETE_USER)
                .count();
        long looking = 1 + roles.size() + people;
        long writing = steps.stream()
                .mapToLong(step -> step.change().kind() == Change.Kind.CREATE_USER ? 1 : 2)
                .sum();
        return steps.isEmpty() ? 0 : 2 * looking + writing;
    }

    /**
     * The number of a role's holders.
     *
     * @param before the number of holders now
     * @param after  the number after all steps are done
     */
    public record RoleFact(RoleId role, String name, boolean privileged, int before, int after) {}

    /** The units of a SKU: how many the plan assigns, and how many are left. */
    public record UnitFact(SkuId sku, String name, int needed, int available) {}

    /** A row of the manifest that needs no change. */
    public record SettledRow(long row, String target) {}

    /** A change that the plan does not make, and why. */
    public record Note(long row, String target, String text) {}
}
