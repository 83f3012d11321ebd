package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.OutputFile;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir sandbox}. */
@Command(
        name = "sandbox",
        addMethodSubcommands = false,
        description = "The sandbox: a directory on this machine. It needs no account and no network.",
        footer = "  pdir sandbox reset --yes")
public record SandboxCommands(Invocation invocation) {
    @Command(
            description = "Deletes everything in the sandbox and puts the example data back.",
            footer = "  pdir sandbox reset --yes")
    void reset(
            @Option(names = "--empty", description = "Leave the sandbox empty.") boolean empty,
            @Mixin YesOption yes,
            @Mixin DryRunOption dryRun)
            throws IOException {
        yes.consent(invocation, dryRun, "delete everything in the sandbox");
        if (!dryRun.isOn()) {
            Sandbox.reset(invocation.folders().sandbox(), empty ? Seed.empty() : Seed.sandbox());
            invocation.note("the sandbox %s".formatted(empty ? "is empty" : "has its example data again"));
        }
        dryRun.note(invocation);
    }

    @Command(
            description =
                    "Adds the content of a seed file from \"pdir sandbox export\". An invalid file changes nothing.",
            footer = "  pdir sandbox seed examples/seed.json")
    void seed(
            @Parameters(paramLabel = "FILE", description = "A JSON file, - for stdin.") String file,
            @Mixin DryRunOption dryRun) {
        byte[] json = InputFile.read(invocation, file);
        add(
                () -> Seed.stream(new ByteArrayInputStream(json)),
                dryRun,
                "%s is added to the sandbox".formatted(InputFile.name(file)));
    }

    /** Adds a seed; a dry run tries it on a copy in memory. */
    private void add(Supplier<Seed> seed, DryRunOption dryRun, String done) {
        if (dryRun.isOn()) {
            try (FakeDirectory sandbox = open();
                    FakeDirectory copy = FakeDirectory.inMemory().open()) {
                ByteArrayOutputStream contents = new ByteArrayOutputStream();
                sandbox.export(contents);
                copy.seed(Seed.stream(new ByteArrayInputStream(contents.toByteArray())));
                copy.seed(seed.get());
            }
        }
        dryRun.local(
                invocation,
                () -> {
                    try (FakeDirectory sandbox = open()) {
                        sandbox.seed(seed.get());
                    }
                },
                done);
    }

    @Command(description = "Writes everything in the sandbox as a seed file.", footer = "  pdir sandbox export -")
    void export(@Parameters(paramLabel = "FILE", description = "A new file, - for stdout.") String file)
            throws IOException {
        try (FakeDirectory sandbox = open()) {
            if (file.equals("-")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                sandbox.export(bytes);
                invocation.console().out().write(bytes.toString(StandardCharsets.UTF_8));
            } else {
                try (OutputStream out = new BufferedOutputStream(OutputFile.create(Path.of(file)))) {
                    sandbox.export(out);
                }
            }
        }
    }

    @Command(
            description = "Adds generated customers and users. The same numbers give the same data.",
            footer = "  pdir sandbox generate --customers 3 --users 20")
    void generate(
            @Option(names = "--customers", paramLabel = "N", required = true, description = "Number of customers.")
                    int customers,
            @Option(
                            names = "--users",
                            paramLabel = "N",
                            required = true,
                            description = "Number of users for each customer.")
                    int users,
            @Mixin DryRunOption dryRun) {
        if (customers < 1 || users < 0) {
            throw new UsageProblem("--customers must be at least 1, and --users at least 0");
        }
        add(
                () -> Seed.generated(customers, users, 1),
                dryRun,
                "%s with %s each added to the sandbox"
                        .formatted(Counted.of(customers, "customer"), Counted.of(users, "user")));
    }

    private FakeDirectory open() {
        return Sandbox.open(invocation.folders().sandbox());
    }
}
