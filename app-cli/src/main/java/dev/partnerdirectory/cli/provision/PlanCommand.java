package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdir plan}. */
@Command(
        name = "plan",
        description = {
            "Plans how to make customers as a manifest says: reads how they are, and lists every step with its reason.",
            "Changes nothing. With --out, the plan is sealed and kept for \"pdir apply\"."
        },
        footer = "  pdir plan examples/provisioning.csv --out people.plan")
public final class PlanCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private PlanOptions options;

    @Option(names = "--out", paramLabel = "PLAN", description = "Where the plan is kept, readable by you alone.")
    private Optional<Path> out = Optional.empty();

    public PlanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return options.plan(invocation, out);
    }
}
