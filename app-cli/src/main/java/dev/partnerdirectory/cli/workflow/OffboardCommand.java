package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.ShareOption;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.PlannedLicense;
import dev.partnerdirectory.core.port.in.Offboarding;
import dev.partnerdirectory.core.report.RowResult;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pdir offboard}. */
@Command(
        name = "offboard",
        description =
                "Offboards a user: revokes all roles, removes all licences, deletes the user. Each step is verified.",
        footer = "  pdir offboard --customer contoso.onmicrosoft.com scanner@contoso.onmicrosoft.com --yes")
public final class OffboardCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private ShareOption share;

    @Mixin
    private YesOption yes;

    @Mixin
    private DryRunOption dryRun;

    public OffboardCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CustomerRef whose = customer.get(invocation);
        Policy rails = policy.get(invocation).withShareWithin(share.get());
        if (!dryRun.isOn()) {
            yes.refuseWithoutTerminal(invocation, "offboard %s of %s".formatted(user, whose));
        }
        try (Session session = dryRun.open(invocation)) {
            PartnerDirectory directory = session.directory().under(rails);
            if (!dryRun.isOn() && yes.asks()) {
                ask(
                        whose,
                        directory.dryRun().offboarding().offboard(whose, user).row());
            }
            Offboarding.Report report = directory.offboarding().offboard(whose, user);
            RowView view = new RowView(invocation, dryRun.isOn());
            int code = view.tellOne(RowReport.of(report.row()));
            dryRun.tellWhere(invocation);
            if (!report.complete()) {
                view.tellToRunAgain();
            }
            return code;
        }
    }

    /** Asks nothing where nothing would be done. */
    private void ask(CustomerRef whose, RowResult planned) {
        if (planned.steps().isEmpty()) {
            return;
        }
        List<Change> changes =
                planned.steps().stream().map(step -> step.step().change()).toList();
        Stream<String> roles =
                changes.stream().filter(Change.RevokeRole.class::isInstance).map(Change::target);
        Stream<String> licenses = changes.stream()
                .filter(Change.RemoveLicense.class::isInstance)
                .flatMap(change -> ((Change.RemoveLicense) change).licenses().stream())
                .map(PlannedLicense::name);
        yes.consent(
                invocation,
                "offboard %s of %s (roles: %s; licences: %s; the user is deleted)"
                        .formatted(planned.target(), whose, counted(roles.toList()), counted(licenses.toList())));
    }

    /** How many, and which: {@code 2, Helpdesk Administrator and Reports Reader}. */
    private static String counted(List<String> names) {
        return names.isEmpty() ? "none" : names.size() + ", " + String.join(" and ", names);
    }
}
