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
        description = "The sandbox: a directory on this machine. It needs no account and no network.",
        footer = "  pdir sandbox reset --yes")
public final class SandboxCommands {
    private final Invocation invocation;

    public SandboxCommands(Invocation invocation) {
        this.invocation = invocation;
    }

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
    void seed(@Parameters(paramLabel = "FILE", description = "A JSON file, - for stdin.") String file) {
        Seed seed = Seed.stream(new ByteArrayInputStream(InputFile.read(invocation, file)));
        try (FakeDirectory sandbox = open()) {
            sandbox.seed(seed);
        }
        invocation.note("%s was added to the sandbox".formatted(InputFile.name(file)));
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
                try (OutputStream out = new BufferedOutputStream(OwnerOnlyFiles.newFile(Path.of(file)))) {
                    sandbox.export(out);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new UsageProblem("%s exists already and is not overwritten: name a new file".formatted(file));
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
            @Option(
                            names = "--number",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "Number of the data set; the default is 1.")
                    long number) {
        if (customers < 1 || users < 0) {
            throw new UsageProblem("--customers must be at least 1, and --users at least 0");
        }
        try (FakeDirectory sandbox = open()) {
            sandbox.seed(Seed.generated(customers, users, number));
        }
        invocation.note("%d customers with %d users each were added to the sandbox".formatted(customers, users));
    }

    private FakeDirectory open() {
        return Sandbox.open(invocation.folders().sandbox());
    }
}
