package dev.partnerdirectory.core.guard;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a whole plan against a policy. Beside the policy's own rules, a plan that needs more units of a SKU than are left
 * is refused, for it cannot be done. One instance checks one plan.
 */
public final class GuardRails {
    /**
     * What stands in a plan's way.
     *
     * @param violations    empty for a plan that may be applied
     * @param approvalHelps whether an approval of just this plan would take one of them away
     */
    public record Verdict(List<Violation> violations, boolean approvalHelps) {
        public Verdict {
            violations = List.copyOf(violations);
        }
    }

    private final Policy policy;
    private final RoleCatalog catalog;
    private final Set<RoleId> protectedRoles = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Change.Kind, Long> run = new EnumMap<>(Change.Kind.class);
    private long users;
    private long privileged;

    /**
     * Checks a plan.
     *
     * @param catalog knows the roles that give power, and their names
     */
    public static Verdict check(Plan plan, Policy policy, RoleCatalog catalog) {
        GuardRails rails = new GuardRails(policy, catalog);
        plan.customers().forEach(rails::look);
        return rails.verdict(plan.summary());
    }

    private GuardRails(Policy policy, RoleCatalog catalog) {
        this.policy = policy;
        this.catalog = catalog;
        for (RoleRef role : policy.protectedRoles()) {
            if (role instanceof RoleId id) {
                protectedRoles.add(id);
            } else {
                catalog.find((RoleName) role)
                        .ifPresentOrElse(
                                entry -> protectedRoles.add(entry.id()),
                                () -> violations.add(new Violation(
                                        "policy.protectedRoles", "names '%s', which nobody knows".formatted(role))));
            }
        }
    }

    private void look(CustomerPlan section) {
        Map<Change.Kind, Long> counts = new EnumMap<>(Change.Kind.class);
        users += section.users();
        for (PlanStep step : section.steps()) {
            counts.merge(step.change().kind(), 1L, Long::sum);
            run.merge(step.change().kind(), 1L, Long::sum);
            look(step);
        }
        String field = "customer " + section.customer();
        violations.addAll(above(field, counts, policy.steps().perCustomer(), ""));
        violations.addAll(aboveShare(field, counts, policy.percent().perCustomer(), section.users()));
        section.roles().forEach(role -> lastHolder(field, role));
        section.units().forEach(unit -> units(field, unit));
    }

    private void look(PlanStep step) {
        String field = "step " + step.number();
        Person person = step.change().person();
        boolean isProtected = policy.protectedUsers().contains(person.name())
                || person.id()
                        .filter(id -> policy.protectedUsers().contains((UserRef) id))
                        .isPresent();
        if (isProtected) {
            violations.add(new Violation(field, "touches %s, who is protected".formatted(person)));
        }
        for (RoleId role : step.change().roles()) {
            if (protectedRoles.contains(role)) {
                violations.add(new Violation(
                        field, "changes who is in '%s', which is protected".formatted(catalog.nameOf(role))));
            }
            if (catalog.isPrivileged(role) && step.change().kind().sign() == Change.Sign.ADDS) {
                privileged++;
            }
        }
    }

    private static Ceilings share(Ceilings percent, long users) {
        Map<Change.Kind, Integer> each = new EnumMap<>(Change.Kind.class);
        percent.each().forEach((kind, most) -> each.put(kind, share(most, users)));
        return new Ceilings(percent.all().map(most -> share(most, users)), each);
    }

    /** Where so few users are there that not even one step would be left, one is; but nought is nought. */
    private static int share(int percent, long users) {
        long steps = percent == 0 ? 0 : Math.max(1, percent * users / 100);
        return (int) Math.min(steps, Integer.MAX_VALUE);
    }

    private static List<Violation> aboveShare(
            String field, Map<Change.Kind, Long> counts, Ceilings percent, long users) {
        return above(field, counts, share(percent, users), " (%d users)".formatted(users));
    }

    private static List<Violation> above(String field, Map<Change.Kind, Long> counts, Ceilings ceilings, String of) {
        List<Violation> above = new ArrayList<>();
        long steps = counts.values().stream().mapToLong(Long::longValue).sum();
        ceilings.all()
                .filter(most -> steps > most)
                .ifPresent(most -> above.add(
                        new Violation(field, "has %d steps; at most %d are allowed%s".formatted(steps, most, of))));
        for (Change.Kind kind : Change.Kind.values()) {
            long count = counts.getOrDefault(kind, 0L);
            int most = ceilings.each().getOrDefault(kind, Integer.MAX_VALUE);
            if (count > most) {
                above.add(new Violation(
                        field, "has %d of '%s'; at most %d are allowed%s".formatted(count, kind.words(), most, of)));
            }
        }
        return above;
    }

    private void lastHolder(String field, CustomerPlan.RoleFact role) {
        if (policy.lastHolderStays() && role.privileged() && role.before() > 0 && role.after() == 0) {
            violations.add(new Violation(field, "would have no %s any more".formatted(role.name())));
        }
    }

    private void units(String field, CustomerPlan.UnitFact unit) {
        if (unit.needed() > unit.available()) {
            violations.add(new Violation(
                    field,
                    "needs %d units of %s; %d are left".formatted(unit.needed(), unit.name(), unit.available())));
        }
    }

    private Verdict verdict(PlanSummary plan) {
        violations.addAll(above("run", run, policy.steps().perRun(), ""));
        violations.addAll(aboveShare("run", run, policy.percent().perRun(), users));
        Optional<Violation> unapproved =
                policy.privilegedGrantsNeedApproval() && privileged > 0 ? unapproved(plan) : Optional.empty();
        unapproved.ifPresent(violations::add);
        return new Verdict(violations, unapproved.isPresent());
    }

    private Optional<Violation> unapproved(PlanSummary plan) {
        if (policy.approval().isEmpty()) {
            return Optional.of(new Violation(
                    "run",
                    "gives %s, which needs an approval of plan %s"
                            .formatted(
                                    privileged == 1 ? "a privileged role" : privileged + " privileged roles",
                                    plan.digest())));
        }
        Approval given = policy.approval().get();
        return given.planDigest().equals(plan.digest())
                ? Optional.empty()
                : Optional.of(new Violation(
                        "approval",
                        "by %s is of plan %s, not of plan %s"
                                .formatted(given.by(), given.planDigest(), plan.digest())));
    }
}
