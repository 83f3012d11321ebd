package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir undo}. */
@Command(
        name = "undo",
        description = {
            "Takes back what a run has done: plans the inverse, shows it, asks, and does it as a run of its own.",
            "Guard rails hold as for any plan. What cannot be taken back, such as a password, is said."
        },
        footer = "  pdir undo last --dry-run")
public final class UndoCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private RunParameter run;

    @Mixin
    private ApplyOptions options;

    public UndoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Runs runs = RunParameter.runs(invocation);
        RunInfo info = run.get(runs);
        RunLabels.check(invocation, info);
        // Kept open, so that the run cannot be resumed while it is undone.
        try (StoredRun done = runs.open(info.id());
                Session session = options.open(invocation)) {
            Plan plan = session.directory().provisioning().undo(done, options.pace(invocation));
            tell(plan);
            return options.run(invocation, session, plan, "undo run %s:".formatted(info.id()));
        }
    }

    /** Shows the plan to people; programs get one document with the outcome at the end. */
    private void tell(Plan plan) {
        if (invocation.format() == OutputFormat.TABLE) {
            new PlanView(invocation).show(plan);
            return;
        }
        plan.customers().stream()
                .flatMap(part -> part.notes().stream())
                .forEach(note -> invocation.warn("%s: %s (row %d)".formatted(note.target(), note.text(), note.row())));
    }
}
