package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.List;

/**
 * The part of a plan that is about one customer.
 *
 * @param name    what the customer was called when the plan was made
 * @param domain  the customer's default domain then
 * @param users   how many active users the customer has now; 0 where no rail asks for it
 * @param roles   the roles whose members change, and those that people to be deleted hold
 * @param units   the SKUs that are to be assigned
 * @param steps   in the order of their numbers; what gives comes before what takes
 * @param settled rows that need nothing
 * @param notes   what the plan cannot do
 * @param untouched members of authoritative roles whom the plan leaves alone, because they are no named users
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

    /** How many people its steps are about. */
    public long people() {
        return steps.stream()
                .map(step -> step.change().person().name())
                .distinct()
                .count();
    }

    /** How many calls of the directory its steps take: looking again, writing and verifying. */
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
     * A role's holders.
     *
     * @param before how many hold it now
     * @param after  how many will when every step was done
     */
    public record RoleFact(RoleId role, String name, boolean privileged, int before, int after) {}

    /** A SKU's units: how many the plan assigns, and how many are left. */
    public record UnitFact(SkuId sku, String name, int needed, int available) {}

    /** A row of the manifest that is as wished already. */
    public record SettledRow(long row, String target) {}

    /** Something that the plan leaves undone, and why. */
    public record Note(long row, String target, String text) {}
}
