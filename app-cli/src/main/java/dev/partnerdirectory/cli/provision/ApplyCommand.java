package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.files.run.PlanFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pdir apply}. */
@Command(
        name = "apply",
        description = {
            "Does exactly what a plan says; refuses if what the plan rests upon is no longer so.",
            "Every step is written down before it is sent. Killed at any moment, \"pdir resume\" goes on."
        },
        footer = "  pdir apply people.plan --yes")
public final class ApplyCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "PLAN", description = "What \"pdir plan --out\" has kept, - for standard input.")
    private String file;

    @Mixin
    private ApplyOptions options;

    public ApplyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Plan plan = plan();
        try (Session session = options.open(invocation)) {
            return options.run(invocation, session, plan, "apply");
        }
    }

    private Plan plan() {
        try {
            if (file.equals("-")) {
                return PlanFile.read(invocation.console().in());
            }
            Path path = Path.of(file);
            if (Files.isRegularFile(path)) {
                return PlanFile.read(path);
            }
        } catch (InvalidPathException nowhere) {
            // Reported below, as for any other missing file.
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new UsageProblem("there is no plan %s".formatted(file));
    }
}
