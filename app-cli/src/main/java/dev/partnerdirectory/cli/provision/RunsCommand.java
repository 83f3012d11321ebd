package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code pdir runs}. */
@Command(name = "runs", description = "Lists the runs there were, newest first.", footer = "  pdir runs")
public final class RunsCommand implements Callable<Integer> {
    private static final Columns<ListedRun> COLUMNS = Columns.of(
            field("run", run -> run.info().id()),
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

    public RunsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Runs runs = RunParameter.runs(invocation);
        invocation.printer().list(COLUMNS, runs.list().stream().map(info -> ListedRun.of(runs, info)));
        return ExitCodes.DONE;
    }
}
