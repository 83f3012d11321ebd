package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        description = "Adds made-up customers and users; the same numbers make the same ones.",
        footer = {"", "Example:", "  pdir sandbox generate --customers 3 --users 20"})
final class GenerateSandbox implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--customers", paramLabel = "N", required = true, description = "How many customers.")
    private int customers;

    @Option(names = "--users", paramLabel = "N", required = true, description = "How many users in each of them.")
    private int users;

    @Option(names = "--number", paramLabel = "N", description = "Which ones; 1 unless told.")
    private long number = 1;

    GenerateSandbox(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (customers < 1 || users < 0) {
            throw new UsageProblem("there must be at least one customer, and no fewer than 0 users in each");
        }
        try (FakeDirectory sandbox = Sandbox.open(invocation.folders().sandbox())) {
            sandbox.seed(Seed.generated(customers, users, number));
        }
        invocation.note("%d customers with %d users each are in the sandbox".formatted(customers, users));
        return ExitCodes.DONE;
    }
}
