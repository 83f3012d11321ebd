package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import java.io.ByteArrayInputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "seed",
        description = "Adds what a seed file holds, as \"pdir sandbox export\" writes it; nothing if it is faulty.",
        footer = {"", "Example:", "  pdir sandbox seed examples/seed.json"})
final class SeedSandbox implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "JSON, - for standard input.")
    private String file;

    SeedSandbox(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Seed seed = Seed.stream(new ByteArrayInputStream(InputFile.read(invocation, file)));
        try (FakeDirectory sandbox = Sandbox.open(invocation.folders().sandbox())) {
            sandbox.seed(seed);
        }
        invocation.note("%s is in the sandbox".formatted(InputFile.name(file)));
        return ExitCodes.DONE;
    }
}
