package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir sandbox}. */
@Command(
        name = "sandbox",
        addMethodSubcommands = false,
        description = "The directory on this machine that needs no account, no network and no set-up.",
        footer = "  pdir sandbox reset --yes")
public final class SandboxCommands {
    private final Invocation invocation;

    public SandboxCommands(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(
            description = "Takes everything in the sandbox away and puts back what it began with.",
            footer = "  pdir sandbox reset --yes")
    void reset(
            @Option(names = "--empty", description = "Puts nothing back.") boolean empty,
            @Mixin YesOption yes,
            @Mixin DryRunOption dryRun)
            throws IOException {
        yes.consent(invocation, dryRun, "take everything in the sandbox away");
        if (!dryRun.isOn()) {
            Sandbox.reset(invocation.folders().sandbox(), empty ? Seed.empty() : Seed.sandbox());
            invocation.note("the sandbox is %s".formatted(empty ? "empty" : "as it was in the beginning"));
        }
        dryRun.note(invocation);
    }

    @Command(
            description = "Adds what a seed file holds, as \"pdir sandbox export\" writes it; nothing if it is faulty.",
            footer = "  pdir sandbox seed examples/seed.json")
    void seed(@Parameters(paramLabel = "FILE", description = "JSON, - for standard input.") String file) {
        Seed seed = Seed.stream(new ByteArrayInputStream(InputFile.read(invocation, file)));
        try (FakeDirectory sandbox = open()) {
            sandbox.seed(seed);
        }
        invocation.note("%s is in the sandbox".formatted(InputFile.name(file)));
    }

    @Command(description = "Writes everything in the sandbox as a seed file.", footer = "  pdir sandbox export -")
    void export(@Parameters(paramLabel = "FILE", description = "A new file, - for standard output.") String file)
            throws IOException {
        try (FakeDirectory sandbox = open()) {
            if (file.equals("-")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                sandbox.export(bytes);
                invocation.console().out().write(bytes.toString(StandardCharsets.UTF_8));
            } else {
                try (OutputStream out = new BufferedOutputStream(OwnerOnlyFiles.newFile(Path.of(file)))) {
                    sandbox.export(out);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new UsageProblem("%s is there already and is not overwritten: name a new file".formatted(file));
        }
    }

    @Command(
            description = "Adds made-up customers and users; the same numbers make the same ones.",
            footer = "  pdir sandbox generate --customers 3 --users 20")
    void generate(
            @Option(names = "--customers", paramLabel = "N", required = true, description = "How many customers.")
                    int customers,
            @Option(
                            names = "--users",
                            paramLabel = "N",
                            required = true,
                            description = "How many users in each of them.")
                    int users,
            @Option(
                            names = "--number",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "Which ones; 1 unless told.")
                    long number) {
        if (customers < 1 || users < 0) {
            throw new UsageProblem("there must be at least one customer, and no fewer than 0 users in each");
        }
        try (FakeDirectory sandbox = open()) {
            sandbox.seed(Seed.generated(customers, users, number));
        }
        invocation.note("%d customers with %d users each are in the sandbox".formatted(customers, users));
    }

    private FakeDirectory open() {
        return Sandbox.open(invocation.folders().sandbox());
    }
}
