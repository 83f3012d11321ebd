package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.files.run.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir plan}, {@code diff}, {@code apply}, {@code resume} and {@code undo}. */
public record ProvisionCommands(Invocation invocation) {
    @Command(
            description = {
                "Plans how to make customers match a manifest: reads them, and lists every step with its reason.",
                "Changes nothing. With --out, the plan is sealed and kept for \"pdir apply\"."
            },
            footer = "  pdir plan examples/provisioning.csv --out people.plan")
    int plan(
            @Mixin PlanOptions options,
            @Option(names = "--out", paramLabel = "PLAN", description = "The file for the plan; only you can read it.")
                    @Nullable
                    Path out) {
        return options.plan(invocation, Optional.ofNullable(out), PlanView::show, false);
    }

    @Command(
            description = {
                "Shows how customers differ from a manifest. Changes nothing and stores nothing.",
                "Customers that cannot be read are named, and the others are compared all the same; the exit code is 5."
            },
            footer = "  pdir diff examples/provisioning.csv")
    int diff(
            @Mixin PlanOptions options,
            @Option(names = "--summary", description = "Show one row for each customer that differs, not the steps.")
                    boolean summary) {
        return options.plan(invocation, Optional.empty(), summary ? PlanView::showSummary : PlanView::show, true);
    }

    @Command(
            description = {
                "Does exactly what a plan says. Stops if something changed since the plan was made.",
                "Every step is written to the journal before it is sent. \"pdir resume\" continues a run that was"
                        + " killed.",
                "With --output jsonl, the rows of each customer are printed as soon as the customer is done."
            },
            footer = "  pdir apply people.plan --yes")
    int apply(
            @Parameters(paramLabel = "PLAN", description = "A file from \"pdir plan --out\"; - for stdin.") String file,
            @Mixin ApplyOptions options)
            throws IOException {
        Plan plan = read(file);
        try (Session session = options.open(invocation)) {
            return options.run(invocation, session, plan, "apply");
        }
    }

    private Plan read(String file) throws IOException {
        try {
            if (file.equals("-")) {
                return PlanFile.read(invocation.console().in());
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new UsageProblem("%s is a folder".formatted(file));
            }
            if (Files.exists(path)) {
                return PlanFile.read(path);
            }
        } catch (InvalidPathException nowhere) {
            // Reported below, as for any other missing file.
        }
        throw new UsageProblem("there is no plan %s".formatted(file));
    }

    @Command(
            description = {
                "Continues a run that was killed or interrupted, or stopped for lack of sign-in, rights or time.",
                "Steps that were done are not repeated. Steps without a known result are looked up first.",
                "With --output jsonl, the rows of each customer are printed as soon as the customer is done."
            },
            footer = "  pdir resume last")
    int resume(@Mixin RunParameter run, @Mixin PaceOptions pace, @Mixin DryRunOption dryRun) {
        Runs runs = RunParameter.runs(invocation);
        RunInfo info = run.get(runs);
        RunLabels.check(invocation, info);
        if (dryRun.isOn()) {
            int code;
            try (StoredRun stored = runs.look(info.id())) {
                RunReport report = stored.report();
                code = new RowView(invocation, true).tell(report.rowsIfResumed().map(RowReport::of));
            }
            dryRun.note(invocation);
            return code;
        }
        Policy rails = PolicyOptions.usual(invocation);
        try (Session session = invocation.open(false)) {
            return new RunWork(invocation, session.directory().under(rails), pace.get(invocation)).resume(runs, info);
        }
    }

    @Command(
            description = {
                "Undoes a run: plans the opposite steps, shows them, asks, and does them as a run of its own.",
                "Guard rails apply as for any plan. It lists what cannot be undone, such as a new password.",
                "With --output jsonl, the rows of each customer are printed as soon as the customer is done."
            },
            footer = "  pdir undo last --dry-run")
    int undo(@Mixin RunParameter run, @Mixin ApplyOptions options) {
        Runs runs = RunParameter.runs(invocation);
        RunInfo info = run.get(runs);
        RunLabels.check(invocation, info);
        // Kept open, so that the run cannot be resumed while it is undone.
        try (StoredRun done = runs.open(info.id());
                Session session = options.open(invocation)) {
            Plan plan = ProgressBar.whileReading(invocation, () -> options.undo(invocation, session, done));
            show(plan);
            return options.run(invocation, session, plan, "undo run %s:".formatted(info.id()));
        }
    }

    /** Shows the plan to people; programs get one document with the outcome at the end. */
    private void show(Plan plan) {
        if (invocation.format() == OutputFormat.TABLE) {
            new PlanView(invocation).show(plan);
            return;
        }
        plan.customers().stream()
                .flatMap(part -> part.notes().stream())
                .forEach(note -> invocation.warn("%s: %s (row %d)".formatted(note.target(), note.text(), note.row())));
    }
}
