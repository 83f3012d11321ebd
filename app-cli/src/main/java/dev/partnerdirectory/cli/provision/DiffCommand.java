package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir diff}. */
@Command(
        name = "diff",
        description = "Shows in what customers differ from a manifest. Changes nothing, keeps nothing.",
        footer = "  pdir diff examples/provisioning.csv")
public final class DiffCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private PlanOptions options;

    public DiffCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return options.plan(invocation, Optional.empty());
    }
}
