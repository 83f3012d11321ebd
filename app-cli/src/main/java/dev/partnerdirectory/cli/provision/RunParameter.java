package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.cli.journal.Runs;
import picocli.CommandLine.Parameters;

/** Which run is meant. */
final class RunParameter {
    @Parameters(paramLabel = "RUN", description = "A run's id, the beginning of one, or last for the newest.")
    private String name;

    RunFolder get(Invocation invocation) {
        return new Runs(invocation.folders(), invocation.clock()).get(name);
    }
}
