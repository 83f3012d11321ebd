package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.Selection;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunReport;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir run}. */
@Command(
        name = "run",
        addMethodSubcommands = false,
        description = "Provisioning runs.",
        footer = "  pdir run show last")
public record RunCommands(Invocation invocation) {
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

    /** How often a run at work is looked at. */
    private static final Duration POLL = Duration.ofSeconds(1);

    @Command(
            aliases = "ls",
            description = "Lists all runs, newest first. Also \"pdir runs\".",
            footer = "  pdir run list")
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
                "Shows the progress of a run that is at work, until it ends. Then shows its rows.",
                "Calls no directory. Ctrl-C ends the watching, not the run."
            },
            footer = "  pdir run watch last")
    int watch(@Mixin RunParameter run, @Mixin ListOptions rows) {
        Runs runs = RunParameter.runs(invocation);
        RunInfo info = run.get(runs);
        RowView view = view(info);
        Selection selection = view.selection(rows);
        try (ProgressBar progress = new ProgressBar(invocation)) {
            while (runs.isOpen(info.id())) {
                try (StoredRun stored = runs.look(info.id())) {
                    if (!stored.journal().isEmpty()) {
                        progress.on(progress(stored.report()));
                    }
                }
                if (!Sleeper.real().pause(POLL)) {
                    return ExitCodes.INTERRUPTED;
                }
            }
        }
        return show(runs, info, view, selection);
    }

    private static RunEvent progress(RunReport report) {
        long total = report.steps().values().stream().mapToLong(Long::longValue).sum();
        long open = report.steps().getOrDefault(Outcome.NOT_ATTEMPTED, 0L);
        return new RunEvent.Progress(total - open, total, 0, Optional.empty());
    }

    @Command(
            description = {
                "Shows what happened to each row of a run's manifest, as the run's journal says. Calls no directory.",
                "Fails if the journal was changed after it was written."
            },
            footer = "  pdir run show last --output markdown")
    void show(@Mixin RunParameter run, @Mixin ListOptions rows) {
        Runs runs = RunParameter.runs(invocation);
        RunInfo info = run.get(runs);
        RowView view = view(info);
        show(runs, info, view, view.selection(rows));
    }

    private RowView view(RunInfo info) {
        return new RowView(invocation, RunLabels.of(info).name(), false);
    }

    private int show(Runs runs, RunInfo info, RowView view, Selection selection) {
        try (StoredRun stored = runs.look(info.id())) {
            RunReport report = stored.report();
            int code = view.tell(report.rows().map(RowReport::of), selection);
            RunWork.tellDigest(invocation, report);
            return code;
        }
    }

    /**
     * A run in the list of runs.
     *
     * @param state {@code atWork}, {@code complete}, {@code resumable}, {@code notBegun} or {@code damaged}
     * @param steps the number of steps by outcome; empty where its plan or journal cannot be read
     */
    private record ListedRun(RunInfo info, String state, Optional<Map<Outcome, Long>> steps) {
        static ListedRun of(Runs runs, RunInfo info) {
            try (StoredRun run = runs.look(info.id())) {
                boolean atWork = runs.isOpen(info.id());
                if (run.journal().isEmpty()) {
                    return new ListedRun(info, atWork ? "atWork" : "notBegun", Optional.empty());
                }
                RunReport report = run.report();
                String over = report.isComplete() ? "complete" : "resumable";
                return new ListedRun(info, atWork ? "atWork" : over, Optional.of(report.steps()));
            } catch (InvalidRequest | UncheckedIOException broken) {
                return new ListedRun(info, "damaged", Optional.empty());
            }
        }

        Optional<Long> countSteps() {
            return steps.map(counts ->
                    counts.values().stream().mapToLong(Long::longValue).sum());
        }

        Optional<Long> count(Outcome result) {
            return steps.map(counts -> counts.getOrDefault(result, 0L));
        }
    }
}
