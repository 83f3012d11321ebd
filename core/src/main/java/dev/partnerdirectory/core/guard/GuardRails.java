package dev.partnerdirectory.core.guard;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.core.model.role.PrivilegedGrant;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a whole plan, or one change outside a plan, against a policy. A plan that needs more units of a SKU than are
 * left is refused too, because it cannot succeed. One instance checks one plan or change.
 */
public final class GuardRails {
    private static final int LISTED_GRANTS = 20;

    /**
     * The result of a check.
     *
     * @param violations empty if the policy allows the plan
     * @param unapproved the privileged grants that need an approval, if there is no other violation
     */
    public record Verdict(List<Violation> violations, List<PrivilegedGrant> unapproved) {
        public Verdict {
            violations = List.copyOf(violations);
            unapproved = List.copyOf(unapproved);
        }

        /** Whether an approval would remove all violations. */
        public boolean approvalHelps() {
            return !unapproved.isEmpty();
        }

        /**
         * Goes on only if there are no violations, or an approval removes them and is given.
         *
         * @throws GuardRail if not
         */
        public void require(Approver approver, ErrorDetails details) {
            if (violations.isEmpty()) {
                return;
            }
            String remedy = approvalHelps()
                    ? "approve them, or change what is asked or the policy"
                    : "change what is asked, or the policy";
            GuardRail refusal = new GuardRail(violations, unapproved, details.withRemedy(remedy));
            if (!approvalHelps()) {
                throw refusal;
            }
            approver.approve(refusal);
        }
    }

    private record Step(String field, String owner, Change change) {}

    private final Policy policy;
    private final RoleCatalog catalog;
    private final Set<RoleId> protectedRoles = new HashSet<>();
    private final Map<RoleId, Integer> mostHolders = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> privileged = new ArrayList<>();
    private final List<PrivilegedGrant> grants = new ArrayList<>();
    private final Map<Change.Kind, Long> run = new EnumMap<>(Change.Kind.class);
    private long users;

    /**
     * Checks a plan.
     *
     * @param catalog says which roles are privileged, and their names
     */
    public static Verdict check(Plan plan, Policy policy, RoleCatalog catalog) {
        GuardRails rails = new GuardRails(policy, catalog);
        plan.customers().forEach(rails::look);
        return rails.verdict(plan.summary().digest());
    }

    /**
     * Checks one change outside a plan, like a plan of one step.
     *
     * @param owner   the owner of the directory it changes, in words: "customer contoso.onmicrosoft.com"
     * @param holders the current holders of a role; called only if the change takes a privileged role away, or gives one with a limit
     */
    public static Verdict check(
            String owner,
            Change change,
            Policy policy,
            RoleCatalog catalog,
            Function<RoleId, ? extends Set<UserId>> holders) {
        GuardRails rails = new GuardRails(policy, catalog);
        Step step = new Step(change.kind().words(), owner, change);
        rails.look(step);
        rails.count(owner, List.of(step), 1);
        change.roles().stream()
                .filter(role -> change.takes()
                        ? policy.lastHolderStays() && catalog.isPrivileged(role)
                        : rails.mostHolders.containsKey(role))
                .forEach(role -> rails.look(owner, rails.fact(role, change, holders.apply(role)), List.of(step)));
        return rails.verdict("");
    }

    private GuardRails(Policy policy, RoleCatalog catalog) {
        this.policy = policy;
        this.catalog = catalog;
        policy.protectedRoles().forEach(role -> find(role, "protectedRoles").ifPresent(protectedRoles::add));
        policy.mostHolders()
                .forEach((role, most) -> find(role, "mostHolders").ifPresent(id -> mostHolders.put(id, most)));
    }

    private Optional<RoleId> find(RoleRef role, String rule) {
        Optional<RoleId> found = catalog.idOf(role);
        if (found.isEmpty()) {
            violations.add(
                    new Violation("policy." + rule, "has '%s', which is no known role: give its id".formatted(role)));
        }
        return found;
    }

    private void look(CustomerPlan section) {
        String owner = "customer %s (%s)".formatted(section.name(), section.domain());
        List<Step> steps = section.steps().stream()
                .map(step -> new Step("step " + step.number(), owner, step.change()))
                .toList();
        steps.forEach(this::look);
        count(owner, steps, section.users());
        section.roles().forEach(role -> look(owner, role, steps));
        section.units().forEach(unit -> units(owner, unit));
    }

    private void look(Step step) {
        Change change = step.change();
        Person person = change.person();
        boolean isProtected = policy.protectedUsers().contains(person.name())
                || person.id()
                        .filter(id -> policy.protectedUsers().contains((UserRef) id))
                        .isPresent();
        if (isProtected) {
            violations.add(
                    new Violation(step.field(), "touches %s of %s, who is protected".formatted(person, step.owner())));
        }
        for (RoleId role : change.roles()) {
            String name = nameOf(role, change);
            if (protectedRoles.contains(role)) {
                violations.add(new Violation(
                        step.field(),
                        "changes whether %s is in '%s' of %s, which is protected"
                                .formatted(person, name, step.owner())));
            }
            if (catalog.isPrivileged(role) && change.kind().sign() == Change.Sign.ADDS) {
                PrivilegedGrant grant = new PrivilegedGrant(person.name(), name, step.owner());
                grants.add(grant);
                privileged.add(new Violation(step.field(), "gives the privileged role " + grant));
            }
        }
    }

    private String nameOf(RoleId role, Change change) {
        return change.kind() == Change.Kind.GRANT_ROLE || change.kind() == Change.Kind.REVOKE_ROLE
                ? change.target()
                : catalog.nameOf(role);
    }

    private void count(String owner, List<Step> steps, long usersThere) {
        Map<Change.Kind, Long> counts = new EnumMap<>(Change.Kind.class);
        users += usersThere;
        for (Step step : steps) {
            counts.merge(step.change().kind(), 1L, Long::sum);
            run.merge(step.change().kind(), 1L, Long::sum);
        }
        violations.addAll(above(owner, counts, policy.steps().perCustomer(), ""));
        violations.addAll(aboveShare(owner, counts, policy.percent().perCustomer(), usersThere));
    }

    private static Ceilings share(Ceilings percent, long users) {
        Map<Change.Kind, Integer> each = new EnumMap<>(Change.Kind.class);
        percent.each().forEach((kind, most) -> each.put(kind, share(most, users)));
        return new Ceilings(percent.all().map(most -> share(most, users)), each);
    }

    /** A share of so few users that it is less than one step is rounded up to one step. 0 per cent stays 0. */
    private static int share(int percent, long users) {
        long steps = percent == 0 ? 0 : Math.max(1, percent * users / 100);
        return (int) Math.min(steps, Integer.MAX_VALUE);
    }

    private static List<Violation> aboveShare(
            String field, Map<Change.Kind, Long> counts, Ceilings percent, long users) {
        return above(field, counts, share(percent, users), " (%s)".formatted(Counted.of(users, "user")));
    }

    private static List<Violation> above(String field, Map<Change.Kind, Long> counts, Ceilings ceilings, String of) {
        List<Violation> above = new ArrayList<>();
        long steps = counts.values().stream().mapToLong(Long::longValue).sum();
        ceilings.all()
                .filter(most -> steps > most)
                .ifPresent(most -> above.add(new Violation(
                        field, "has %s; the limit is %d%s".formatted(Counted.of(steps, "step"), most, of))));
        for (Change.Kind kind : Change.Kind.values()) {
            long count = counts.getOrDefault(kind, 0L);
            int most = ceilings.each().getOrDefault(kind, Integer.MAX_VALUE);
            if (count > most) {
                above.add(new Violation(
                        field, "has %d of '%s'; the limit is %d%s".formatted(count, kind.words(), most, of)));
            }
        }
        return above;
    }

    private CustomerPlan.RoleFact fact(RoleId role, Change change, Set<UserId> before) {
        Set<UserId> after = new HashSet<>(before);
        change.person().id().ifPresent(change.takes() ? after::remove : after::add);
        return new CustomerPlan.RoleFact(
                role, nameOf(role, change), catalog.isPrivileged(role), before.size(), after.size());
    }

    private void look(String owner, CustomerPlan.RoleFact role, List<Step> steps) {
        if (policy.lastHolderStays() && role.privileged() && role.before() > 0 && role.after() == 0) {
            String last = steps.stream()
                    .map(Step::change)
                    .filter(change -> change.takes() && change.roles().contains(role.role()))
                    .map(change -> change.person().toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            violations.add(new Violation(
                    owner,
                    "would have no %s any more: %s would lose it; give it to somebody else first"
                            .formatted(role.name(), last)));
        }
        int most = mostHolders.getOrDefault(role.role(), Integer.MAX_VALUE);
        if (role.after() > most && role.after() > role.before()) {
            violations.add(new Violation(
                    owner,
                    "would have %s of %s; the limit is %d"
                            .formatted(Counted.of(role.after(), "holder"), role.name(), most)));
        }
    }

    private void units(String owner, CustomerPlan.UnitFact unit) {
        if (unit.needed() > unit.available()) {
            violations.add(new Violation(
                    owner,
                    "needs %s of %s; available: %d"
                            .formatted(Counted.of(unit.needed(), "unit"), unit.name(), unit.available())));
        }
    }

    /** @param digest the plan's digest; empty for a change outside a plan, because no approval names it */
    private Verdict verdict(String digest) {
        violations.addAll(above("run", run, policy.steps().perRun(), ""));
        violations.addAll(aboveShare("run", run, policy.percent().perRun(), users));
        List<Violation> unapproved =
                policy.privilegedGrantsNeedApproval() && !grants.isEmpty() ? unapproved(digest) : List.of();
        boolean approvalHelps = violations.isEmpty() && !unapproved.isEmpty();
        violations.addAll(unapproved);
        return new Verdict(violations, approvalHelps ? grants : List.of());
    }

    private List<Violation> unapproved(String digest) {
        Optional<Approval> given = policy.approval();
        if (given.filter(approval -> approval.isOf(digest)).isPresent()) {
            return List.of();
        }
        Stream<Violation> more = grants.size() > LISTED_GRANTS
                ? Stream.of(
                        new Violation("run", "gives %d more privileged roles".formatted(grants.size() - LISTED_GRANTS)))
                : Stream.empty();
        Violation why = given.map(approval -> new Violation(
                        "approval",
                        "by %s is for plan %s, not for this plan %s"
                                .formatted(approval.by(), approval.planDigest(), digest)))
                .orElseGet(() -> new Violation("policy", "wants privileged grants to be approved"));
        return Stream.of(privileged.stream().limit(LISTED_GRANTS), more, Stream.of(why))
                .flatMap(some -> some)
                .toList();
    }
}
