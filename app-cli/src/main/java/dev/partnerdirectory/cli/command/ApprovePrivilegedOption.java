package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.role.PrivilegedGrant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** {@code --approve-privileged}: the approval of privileged grants outside a plan. */
public final class ApprovePrivilegedOption {
    private static final String ALLOWS = "set privilegedGrantsNeedApproval: false in the policy";

    @Option(
            names = "--approve-privileged",
            description = "Allows grants of privileged roles. Without it, pdir asks on a terminal and fails elsewhere.")
    private boolean approved;

    /**
     * Does work that may give privileged roles. If nothing but a missing approval stops it, the operator is asked; in a dry
     * run, a warning is printed.
     *
     * @throws GuardRail    if the policy forbids it, or nobody can be asked
     * @throws UsageProblem if the operator does not approve
     */
    public <R> R with(
            Invocation invocation,
            DryRunOption dryRun,
            PartnerDirectory directory,
            Policy policy,
            Function<PartnerDirectory, R> work) {
        Policy given = approved ? policy.withoutApprovals() : policy;
        return work.apply(directory.under(given, stopped -> approve(invocation, dryRun, stopped)));
    }

    private static void approve(Invocation invocation, DryRunOption dryRun, GuardRail stopped) {
        if (dryRun.isOn()) {
            stopped.unapproved()
                    .forEach(
                            grant -> invocation.warn("needs --approve-privileged: gives the privileged role " + grant));
        } else if (invocation.console().canAsk()) {
            ask(invocation, stopped.unapproved());
        } else {
            throw new GuardRail(
                    stopped.violations(),
                    stopped.unapproved(),
                    stopped.details().withRemedy("if they are wanted, add --approve-privileged or " + ALLOWS));
        }
    }

    /**
     * Asks for each privileged role; the operator types its name.
     *
     * @throws UsageProblem if another name is typed
     */
    public static void ask(Invocation invocation, List<PrivilegedGrant> grants) {
        Map<String, List<PrivilegedGrant>> byRole = grants.stream()
                .collect(Collectors.groupingBy(PrivilegedGrant::role, TreeMap::new, Collectors.toList()));
        byRole.forEach((role, some) -> {
            invocation.tell("This gives the privileged role '%s' to:".formatted(role));
            some.forEach(grant -> invocation.tell("  %s of %s".formatted(grant.user(), grant.owner())));
            if (!invocation.console().ask("Type the role's name to approve: ").equalsIgnoreCase(role)) {
                throw new UsageProblem("not approved: nothing was done");
            }
        });
    }
}
