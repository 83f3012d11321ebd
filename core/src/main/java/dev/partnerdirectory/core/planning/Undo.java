package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlannedLicense;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the inverse of what a run did to one customer. It includes only changes the run itself made, and only if they
 * are still in effect. What cannot be undone is noted. One instance plans one customer.
 */
public final class Undo {
    private static final String GONE = "there is no such active user any more";

    private final CustomerPlan section;
    private final RunState journal;
    private final CustomerView view;
    private final CustomerPlanBuilder inverse;
    private final Map<UserPrincipalName, UserId> created = new HashMap<>();

    public Undo(CustomerPlan section, RunState journal, CustomerView view, RoleCatalog catalog) {
        this.section = section;
        this.journal = journal;
        this.view = view;
        this.inverse = new CustomerPlanBuilder(view, section.name(), section.domain(), catalog);
    }

    /** The inverse; its steps are not numbered yet. */
    public CustomerPlan plan() {
        for (PlanStep step : section.steps()) {
            journal.user(step.number())
                    .filter(any -> isOurs(step))
                    .ifPresent(user -> created.put(step.change().person().name(), user));
        }
        section.steps().forEach(this::plan);
        return inverse.build();
    }

    private boolean isOurs(PlanStep step) {
        return journal.is(Outcome.APPLIED, step.number());
    }

    private void plan(PlanStep step) {
        if (journal.isPending(step.number())) {
            note(step, "the outcome is unknown; resume the run, then undo it");
        } else if (isOurs(step)) {
            invert(step);
        }
    }

    private void invert(PlanStep step) {
        Change change = step.change();
        switch (change.kind()) {
            case CREATE_USER -> uncreate(step);
            case UPDATE_USER -> unupdate(step, (Change.UpdateUser) change);
            case DELETE_USER -> undelete(step, (Change.DeleteUser) change);
            case RESTORE_USER -> active(step).ifPresent(user -> delete(step, user));
            case GRANT_ROLE -> ungrant(step, (Change.GrantRole) change);
            case REVOKE_ROLE -> active(step).ifPresent(user -> grant(step, user, ((Change.RevokeRole) change).role()));
            case ASSIGN_LICENSE -> unassign(step, (Change.AssignLicense) change);
            case REMOVE_LICENSE -> reassign(step, (Change.RemoveLicense) change);
        }
    }

    /**
     * The user, if still active; otherwise a note is added. Changes to a user whom the run created need no undo of
     * their own.
     */
    private Optional<CustomerUser> active(PlanStep step) {
        if (created.containsKey(step.change().person().name())) {
            return Optional.empty();
        }
        Optional<CustomerUser> user = step.change().person().id().flatMap(view::active);
        if (user.isEmpty()) {
            note(step, GONE);
        }
        return user;
    }

    private void uncreate(PlanStep step) {
        Optional<UserId> id =
                Optional.ofNullable(created.get(step.change().person().name()));
        id.flatMap(view::active).ifPresentOrElse(user -> delete(step, user), () -> note(step, GONE));
    }

    private void delete(PlanStep step, CustomerUser user) {
        add(step, new Change.DeleteUser(Person.of(user), view.rolesOf(user.id())));
    }

    private void unupdate(PlanStep step, Change.UpdateUser change) {
        active(step).ifPresent(user -> {
            if (!change.fields().notYetIn(user).isEmpty()) {
                note(step, "the fields were changed since");
                return;
            }
            Fields.wereEmpty(change.fields(), change.before())
                    .forEach(field -> note(step, field + " was empty before, and cannot be emptied again"));
            UserChanges needed = change.before().notYetIn(user);
            if (!needed.isEmpty()) {
                add(step, new Change.UpdateUser(Person.of(user), needed, needed.valuesIn(user)));
            }
        });
    }

    private void undelete(PlanStep step, Change.DeleteUser change) {
        UserId id = change.person().id().orElseThrow();
        Optional<CustomerUser> active = view.active(id);
        if (active.isPresent()) {
            // The user was restored by somebody else, without the roles.
            inOrder(change.holds()).forEach(role -> grant(step, active.get(), role));
        } else if (view.deleted(id).isEmpty()) {
            note(step, "the user was purged and cannot be restored");
        } else if (view.bearer(change.person().name()).isPresent()) {
            note(step, "another user has the name now, so the user cannot be restored");
        } else {
            add(step, new Change.RestoreUser(change.person(), change.holds()));
            inOrder(change.holds())
                    .forEach(role -> add(step, new Change.GrantRole(change.person(), role, inverse.nameOf(role))));
        }
    }

    private static Stream<RoleId> inOrder(Collection<RoleId> roles) {
        return roles.stream().sorted(Comparator.comparing(RoleId::value));
    }

    private void ungrant(PlanStep step, Change.GrantRole change) {
        active(step)
                .filter(user -> view.holders(change.role()).contains(user.id()))
                .ifPresent(user -> add(step, new Change.RevokeRole(Person.of(user), change.role(), change.roleName())));
    }

    private void grant(PlanStep step, CustomerUser user, RoleId role) {
        if (!view.holders(role).contains(user.id())) {
            add(step, new Change.GrantRole(Person.of(user), role, inverse.nameOf(role)));
        }
    }

    private void unassign(PlanStep step, Change.AssignLicense change) {
        active(step).ifPresent(user -> {
            List<PlannedLicense> held = change.licenses().stream()
                    .flatMap(license -> view
                            .plansOf(user.id(), license.sku())
                            .map(plans ->
                                    new PlannedLicense(license.sku(), license.name(), excluded(license.sku(), plans)))
                            .stream())
                    .toList();
            if (!held.isEmpty()) {
                add(step, new Change.RemoveLicense(Person.of(user), held));
            }
        });
    }

    private void reassign(PlanStep step, Change.RemoveLicense change) {
        active(step).ifPresent(user -> {
            List<PlannedLicense> gone = change.licenses().stream()
                    .filter(license -> view.plansOf(user.id(), license.sku()).isEmpty())
                    .toList();
            if (!gone.isEmpty()) {
                add(step, new Change.AssignLicense(Person.of(user), gone));
            }
        });
    }

    private Set<ServicePlanId> excluded(SkuId sku, Set<ServicePlanId> had) {
        return view.skus().stream()
                .filter(bought -> bought.productSku().id().equals(sku))
                .flatMap(bought -> bought.lackedBy(had).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(PlanStep step, Change change) {
        inverse.step(step.row(), change, "undoes step %d".formatted(step.number()));
    }

    private void note(PlanStep step, String text) {
        inverse.note(
                step.row(),
                step.change().target(),
                "step %d (%s) is not undone: %s"
                        .formatted(step.number(), step.change().kind().words(), text));
    }
}
