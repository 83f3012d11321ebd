package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.command.ApprovePrivilegedOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Handover;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PasswordOptions;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.provision.PaceOptions;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.Refusal;
import dev.partnerdirectory.cli.report.RestoreHint;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.report.StepResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdir onboard}. */
@Command(
        name = "onboard",
        description = {
            "Creates users, or keeps those who exist; grants roles and assigns licences.",
            "You can safely run it again. All rows are checked before anything is sent.",
            "Generated passwords go to --credentials-out. By default they go to a new file in the state folder;"
                    + " a single password is shown once on a terminal.",
            "With --output jsonl, the rows of each customer are printed as soon as the customer is done."
        },
        footer = {
            "  pdir onboard --file examples/onboarding.csv",
            "  pdir onboard jo@contoso.onmicrosoft.com --customer contoso.onmicrosoft.com --display-name Jo"
                    + " --role \"Reports Reader\" --credentials-out jo.csv"
        })
public final class OnboardCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private OnboardInput input;

    @Mixin
    private PasswordOptions passwords;

    @Option(names = "--keep-going", description = "Skip invalid rows and do the others; the exit code is then 5.")
    private boolean keepGoing;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private ApprovePrivilegedOption approve;

    @Mixin
    private PaceOptions pace;

    @Mixin
    private DryRunOption dryRun;

    public OnboardCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<Secret> given = passwords.given(invocation);
        List<ManifestEntry> people = input.people(invocation, given);
        Policy rails = policy.get(invocation);
        Onboarding.Options options = new Onboarding.Options(pace.get(invocation), keepGoing);
        // Where passwords go is settled before the directory is opened.
        try (Handover handover = passwords.handoverOfMany(invocation, input.isFile(), given.isEmpty(), dryRun.isOn());
                Session session = dryRun.open(invocation)) {
            return onboard(people, options, handover, session, rails);
        } catch (InvalidRequest faulty) {
            return refuse(people, faulty);
        }
    }

    /** Says where passwords are, even if the rows cannot be printed. */
    private void tellPasswords(Handover handover, Onboarding.Report report) {
        handover.file().ifPresent(file -> invocation.tell("generated passwords: " + file));
        report.notTaken()
                .forEach(lost ->
                        invocation.tell("the password of %s could not be kept: reset it".formatted(lost.user())));
    }

    private int onboard(
            List<ManifestEntry> people, Onboarding.Options options, Handover handover, Session session, Policy rails) {
        RowView view = new RowView(invocation, dryRun.isOn());
        Onboarding.Report report = approve.with(invocation, dryRun, session.directory(), rails, directory -> {
            try (ProgressBar progress = new ProgressBar(invocation)) {
                return directory.onboarding().onboard(people::forEach, options, handover, view.streaming(progress));
            }
        });
        int code;
        try {
            code = view.tell(rows(people, report));
        } finally {
            tellPasswords(handover, report);
        }
        report.rows().stream()
                .flatMap(row -> row.steps().stream())
                .map(StepResult::step)
                .forEach(step -> step.hint()
                        .ifPresent(hint -> invocation.warn(
                                "%s: %s".formatted(step.change().person().name(), RestoreHint.complete(hint, step)))));
        dryRun.tellWhere(invocation);
        if (!report.complete()) {
            view.tellToRunAgain();
        }
        if (report.stop().isPresent()) {
            throw report.stop().get();
        }
        return code;
    }

    /** All rows that were read, by number, including those that were left out. */
    private static Stream<RowReport> rows(List<ManifestEntry> people, Onboarding.Report report) {
        Map<Long, UserRow> read = people.stream()
                .filter(UserRow.class::isInstance)
                .map(UserRow.class::cast)
                .collect(Collectors.toMap(UserRow::row, row -> row, (one, other) -> one));
        Map<Long, List<Violation>> faults = report.leftOut().stream().collect(Collectors.groupingBy(Violation::row));
        Stream<RowReport> done = report.rows().stream().map(RowReport::of);
        Stream<RowReport> leftOut = faults.entrySet().stream()
                .map(row -> RowReport.leftOut(row.getKey(), read.get(row.getKey()), row.getValue()));
        return Stream.concat(done, leftOut).sorted(Comparator.comparing(RowReport::row));
    }

    private int refuse(List<ManifestEntry> people, InvalidRequest faulty) {
        if (!input.isFile() || faulty.violations().stream().allMatch(fault -> fault.row() == 0)) {
            throw new InvalidRequest(faulty.violations(), ErrorDetails.of(Operation.CREATE_USER));
        }
        long rows = people.stream().map(ManifestEntry::row).distinct().count();
        long bad = faulty.violations().stream()
                .map(Violation::row)
                .filter(row -> row > 0)
                .distinct()
                .count();
        String summary = "%s: %d of %d rows cannot be used; nothing was sent".formatted(input.name(), bad, rows);
        String remedy = bad == rows
                ? "correct them"
                : "correct them, or add --keep-going to do the other %d".formatted(rows - bad);
        return Refusal.tell(invocation, ErrorKind.INVALID_REQUEST, faulty.violations(), summary, remedy);
    }
}
