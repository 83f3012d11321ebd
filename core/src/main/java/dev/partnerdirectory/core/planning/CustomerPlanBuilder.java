package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.CanonicalForm;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects one customer's steps, sorts them and counts their effects. For one thread. */
public final class CustomerPlanBuilder {
    private static final Comparator<CustomerPlan.Note> BY_TARGET = Comparator.comparing(CustomerPlan.Note::target)
            .thenComparing(CustomerPlan.Note::text)
            .thenComparing(CustomerPlan.Note::row);

    /**
     * Grants come before removals, so that no role is without a holder in between. Otherwise steps are sorted by user.
     */
    private static final Comparator<PlanStep> ORDER = Comparator.comparing(
                    (PlanStep step) -> step.change().takes())
            .thenComparing(step -> step.change().person().name())
            .thenComparing(step -> step.change().kind())
            .thenComparing(step -> step.change().target())
            .thenComparing(step -> CanonicalForm.of(step.change()));

    private final CustomerView view;
    private final String name;
    private final String domain;
    private final RoleCatalog catalog;
    private final List<PlanStep> steps = new ArrayList<>();
    private final List<CustomerPlan.SettledRow> settled = new ArrayList<>();
    private final List<CustomerPlan.Note> notes = new ArrayList<>();
    private final List<CustomerPlan.Note> untouched = new ArrayList<>();
    private final Map<String, CustomerPlan.UnitFact> units = new TreeMap<>();
    private final Set<Long> busyRows = new HashSet<>();

    public CustomerPlanBuilder(CustomerView view, String name, String domain, RoleCatalog catalog) {
        this.view = view;
        this.name = name;
        this.domain = domain;
        this.catalog = catalog;
    }

    public void step(long row, Change change, String reason) {
        step(row, change, reason, Optional.empty());
    }

    /** @param restorable a deleted user who could be restored instead */
    void step(long row, Change change, String reason, Optional<UserId> restorable) {
        String expects = Precondition.fingerprint(change, view);
        steps.add(new PlanStep(0, row, view.customer(), change, reason, restorable, expects));
        busyRows.add(row);
    }

    /** Adds a row that was checked. It is settled if it has no step. */
    void looked(long row, String target) {
        if (!busyRows.contains(row)) {
            settled.add(new CustomerPlan.SettledRow(row, target));
        }
    }

    public void note(long row, String target, String text) {
        notes.add(new CustomerPlan.Note(row, target, text));
        busyRows.add(row);
    }

    /** Adds a change that the plan was not asked to make and does not make. */
    void untouched(long row, String target, String text) {
        untouched.add(new CustomerPlan.Note(row, target, text));
    }

    /** Counts one more needed unit of a SKU. */
    void unit(SkuId sku, String name, int available) {
        units.merge(
                sku.value(),
                new CustomerPlan.UnitFact(sku, name, 1, available),
                (so, one) -> new CustomerPlan.UnitFact(sku, name, so.needed() + 1, available));
    }

    /** The role's name in the catalogue. */
    public String nameOf(RoleId role) {
        return catalog.nameOf(role);
    }

    /** An empty plan. */
    CustomerPlan none() {
        return new CustomerPlan(
                view.customer(), name, domain, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public CustomerPlan build() {
        steps.sort(ORDER);
        settled.sort(Comparator.comparing(CustomerPlan.SettledRow::target).thenComparing(CustomerPlan.SettledRow::row));
        notes.sort(BY_TARGET);
        untouched.sort(BY_TARGET);
        return new CustomerPlan(
                view.customer(),
                name,
                domain,
                view.userCount(),
                facts(),
                List.copyOf(units.values()),
                steps,
                settled,
                notes,
                untouched);
    }

    private List<CustomerPlan.RoleFact> facts() {
        Map<String, RoleId> touched = new TreeMap<>();
        for (PlanStep step : steps) {
            rolesOf(step.change()).forEach(role -> touched.put(role.value(), role));
        }
        return touched.values().stream().map(this::fact).toList();
    }

    /** For deleted users, only privileged roles matter. Remaining holders of other roles are not counted. */
    private Set<RoleId> rolesOf(Change change) {
        boolean ofThemselves = change.kind() == Change.Kind.GRANT_ROLE || change.kind() == Change.Kind.REVOKE_ROLE;
        return change.roles().stream()
                .filter(role -> ofThemselves || catalog.isPrivileged(role))
                .collect(Collectors.toSet());
    }

    private CustomerPlan.RoleFact fact(RoleId role) {
        Set<UserId> before = view.holders(role);
        Set<String> after = new HashSet<>();
        before.forEach(holder -> after.add(holder.value()));
        for (PlanStep step : steps) {
            Change change = step.change();
            String who = change.person()
                    .id()
                    .map(UserId::value)
                    .orElse(change.person().name().key());
            boolean isAboutRole = change.roles().contains(role);
            if (isAboutRole && !change.takes()) {
                after.add(who);
            } else if (isAboutRole || change instanceof Change.DeleteUser) {
                after.remove(who);
            }
        }
        return new CustomerPlan.RoleFact(role, nameOf(role), catalog.isPrivileged(role), before.size(), after.size());
    }
}
