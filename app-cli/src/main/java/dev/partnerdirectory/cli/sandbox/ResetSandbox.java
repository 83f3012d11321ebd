package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.fake.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        description = "Takes everything in the sandbox away and puts back what it began with.",
        footer = {"", "Example:", "  pdir sandbox reset --yes"})
final class ResetSandbox implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--empty", description = "Puts nothing back.")
    private boolean empty;

    @Mixin
    private YesOption yes;

    @Mixin
    private DryRunOption dryRun;

    ResetSandbox(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        yes.consent(invocation, dryRun, "take everything in the sandbox away");
        if (!dryRun.isOn()) {
            reset();
            invocation.note("the sandbox is %s".formatted(empty ? "empty" : "as it was in the beginning"));
        }
        dryRun.note(invocation);
        return ExitCodes.DONE;
    }

    private void reset() {
        try {
            Sandbox.reset(invocation.folders().sandbox(), empty ? Seed.empty() : Seed.sandbox());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
