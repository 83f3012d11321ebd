package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.journal.Runs;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.report.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code pdir runs}. */
@Command(
        name = "runs",
        description = "Lists the runs there were, newest first.",
        footer = {"", "Example:", "  pdir runs"})
public final class RunsCommand implements Callable<Integer> {
    private static final Columns<RunState> COLUMNS = Columns.of(
            field("run", state -> state.run().id()),
            field("begun", state -> state.run().about().begun()),
            field("state", RunState::word),
            field("directory", state -> state.run().about().directory()),
            field("steps", RunState::steps),
            field("applied", state -> state.count(Result.DONE)),
            field("alreadySo", state -> state.count(Result.ALREADY_SO)),
            field("rejected", state -> state.count(Result.FAILED)),
            field("unknown", state -> state.count(Result.UNKNOWN)),
            field("notAttempted", state -> state.count(Result.NOT_ATTEMPTED)),
            detail("notYetVisible", state -> state.count(Result.NOT_YET_VISIBLE)),
            detail("credentials", state -> state.run().about().credentials()));

    private final Invocation invocation;

    public RunsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Runs runs = new Runs(invocation.folders(), invocation.clock());
        invocation.printer().list(COLUMNS, runs.all().stream().map(RunState::of));
        return ExitCodes.DONE;
    }
}
