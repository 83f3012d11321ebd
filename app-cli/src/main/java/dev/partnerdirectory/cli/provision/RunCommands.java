package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir run}. */
@Command(
        name = "run",
        addMethodSubcommands = false,
        description = "One provisioning run.",
        footer = "  pdir run show last")
public final class RunCommands {
    private final Invocation invocation;

    public RunCommands(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(
            description = {
                "Shows what became of every row of a run's manifest, as its journal has it; asks no directory.",
                "Fails if the journal is not as it was written."
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
