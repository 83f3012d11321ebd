package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.journal.RunFolder;
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
        RunFolder folder = run.get(invocation);
        // Read through before the first line is shown: a journal that somebody changed shows nothing.
        RunReport report = Desk.withoutDirectory().report(folder.plan(), folder.look(), row -> {});
        new RunView(invocation).tell(folder, report);
        return ExitCodes.DONE;
    }
}
