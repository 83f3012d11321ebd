package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir run show}. */
@Command(
        name = "show",
        description = {
            "Shows what became of every row of a run's manifest, as its journal has it; asks no directory.",
            "Fails if the journal is not as it was written."
        },
        footer = {"", "Example:", "  pdir run show last --output markdown"})
public final class ShowRun implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private RunParameter run;

    public ShowRun(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Runs runs = RunParameter.runs(invocation);
        try (StoredRun stored = runs.look(run.get(runs).id())) {
            RunReport report = RunReport.of(stored);
            RunView view = new RunView(invocation);
            view.tell(report);
            view.tellDigest(report);
        }
        return ExitCodes.DONE;
    }
}
