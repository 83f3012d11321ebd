package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.columns.RowReport;
import dev.partnerdirectory.cli.command.ConcurrencyOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Handover;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PasswordOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdir onboard}. */
@Command(
        name = "onboard",
        description = {
            "Brings people in: creates each, or adopts the one who is there; grants roles; assigns licences.",
            "Running it again changes nothing. Every row is checked before anything is sent.",
            "Generated passwords of a file's people go to --credentials-out, or else to a new file in the folder"
                    + " for state, whose path is told; one person's is shown once on a terminal."
        },
        footer = {
            "",
            "Example:",
            "  pdir onboard --file examples/onboarding.csv",
            "  pdir onboard jo@contoso.onmicrosoft.com --customer contoso.onmicrosoft.com --display-name Jo"
                    + " --role \"Helpdesk Administrator\" --credentials-out jo.csv"
        })
public final class OnboardCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private OnboardInput input;

    @Mixin
    private PasswordOptions passwords;

    @Option(names = "--keep-going", description = "Leaves out rows that break a rule and does the others; exit code 5.")
    private boolean keepGoing;

    @Mixin
    private ConcurrencyOption concurrency;

    @Mixin
    private DryRunOption dryRun;

    public OnboardCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<Secret> given = passwords.given(invocation);
        List<OnboardingRow> rows = input.rows(invocation, given);
        Onboarding.Options options = new Onboarding.Options(concurrency.get(invocation));
        OnboardReport report = new OnboardReport(invocation, input.name(), rows);
        Progress progress = Listeners.bar(invocation);
        // Where passwords go is settled before the directory is opened.
        try (Handover handover = passwords.handoverOfMany(invocation, input.isFile(), given.isEmpty(), dryRun.isOn());
                Session session = invocation.open(dryRun.isOn(), Listeners.both(progress, handover))) {
            Onboarding onboarding = session.directory().onboarding();
            Onboarding.Checked checked = onboarding.check(rows);
            if (report.refuses(checked, keepGoing)) {
                return report.refused(checked);
            }
            progress.begin(checked.requests().size());
            List<WorkflowResult> results = onboarding.run(checked.requests(), options);
            progress.end();
            List<RowReport> all = report.print(results, checked);
            handover.file().ifPresent(file -> invocation.tell("generated passwords: " + file));
            dryRun.note(invocation);
            return WorkflowExit.code(all);
        }
    }
}
