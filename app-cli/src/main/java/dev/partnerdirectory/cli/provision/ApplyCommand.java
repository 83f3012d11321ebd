package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.journal.PlanFile;
import dev.partnerdirectory.core.plan.PlanSummary;
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
        footer = {"", "Example:", "  pdir apply people.plan --yes"})
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
        try (Scratch scratch = new Scratch()) {
            PlanFile plan = plan(scratch);
            PlanSummary summary = Desk.withoutDirectory().read(plan, section -> {});
            try (Session session = options.open(invocation)) {
                return options.run(invocation, session, plan, summary, "apply");
            }
        }
    }

    private PlanFile plan(Scratch scratch) {
        if (file.equals("-")) {
            return new PlanFile(scratch.keep(invocation.console().in()));
        }
        try {
            Path path = Path.of(file);
            if (Files.isRegularFile(path)) {
                return new PlanFile(path);
            }
        } catch (InvalidPathException nowhere) {
            // Said below, as of any other place where nothing is.
        }
        throw new UsageProblem("there is no plan %s".formatted(file));
    }
}
