package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir run}. */
@Command(
        name = "run",
        addMethodSubcommands = false,
        description = "Provisioning runs.",
        footer = "  pdir run show last")
public final class RunCommands {
    private static final Columns<ListedRun> LISTED = Columns.of(
            key("run", run -> run.info().id()),
            field("begun", run -> run.info().created()),
            field("state", ListedRun::state),
            field("directory", run -> RunLabels.of(run.info()).directory()),
            field("steps", ListedRun::countSteps),
            field("applied", run -> run.count(Outcome.APPLIED)),
            field("alreadySo", run -> run.count(Outcome.ALREADY_SO)),
            field("rejected", run -> run.count(Outcome.REJECTED)),
            field("unknown", run -> run.count(Outcome.UNKNOWN)),
            field("notAttempted", run -> run.count(Outcome.NOT_ATTEMPTED)),
            detail("notYetVisible", run -> run.count(Outcome.NOT_YET_VISIBLE)),
            detail("credentials", run -> RunLabels.of(run.info()).credentials()));

    private final Invocation invocation;

    public RunCommands(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(
            aliases = "ls",
            description = "Lists all runs, newest first. Also \"pdir runs\".", footer = "  pdir run list")
    void list(@Mixin ListOptions rows) {
        runs(rows);
    }

    @Command(description = "Lists all runs, newest first.", footer = "  pdir runs")
    void runs(@Mixin ListOptions rows) {
        Runs runs = RunParameter.runs(invocation);
        rows.print(invocation, LISTED, runs.list().stream().map(info -> ListedRun.of(runs, info)));
    }

    @Command(
            description = {
                "Shows what happened to each row of a run's manifest, as the run's journal says. Calls no directory.",
                "Fails if the journal was changed after it was written."
            },
            footer = "  pdir run show last --output markdown")
    void show(@Mixin RunParameter run) {
        Runs runs = RunParameter.runs(invocation);
        try (StoredRun stored = runs.look(run.get(runs).id())) {
            RunReport report = RunReport.of(stored);
            RunView view = new RunView(invocation);
            view.tell(report);
            view.tellDigest(report);
        }
    }
}
