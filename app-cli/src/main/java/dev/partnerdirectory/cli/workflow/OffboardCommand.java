package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.cli.provision.PolicyOptions;
import dev.partnerdirectory.cli.report.Refusal;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.error.GuardRail;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.report.RowResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pdir offboard}. */
@Command(
        name = "offboard",
        description = "Sees a person out: revokes every role, removes every licence, deletes. Each step is read back.",
        footer = {
            "",
            "Example:",
            "  pdir offboard --customer contoso.onmicrosoft.com scanner@contoso.onmicrosoft.com --yes"
        })
public final class OffboardCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "USER", description = "An id or a user principal name.")
    private UserRef user;

    @Mixin
    private PolicyOptions policy;

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
        yes.consent(invocation, dryRun, "see %s of %s out: roles, licences and the user".formatted(user, whose));
        try (Session session = dryRun.open(invocation)) {
            RowResult gone = session.directory().offboarding().offboard(whose, user, policy.ofCommand(invocation));
            int code = new RowView(invocation).tellOne(RowReport.of(gone, whose.toString()));
            dryRun.note(invocation);
            return code;
        } catch (GuardRail forbidden) {
            return Refusal.of(invocation, forbidden);
        }
    }
}
