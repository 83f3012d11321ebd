package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.journal.PlanFile;
import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.Journal;
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
        footer = {"", "Example:", "  pdir undo last --dry-run"})
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
        RunFolder folder = run.get(invocation);
        Directories.check(invocation, folder);
        // Held open, so that the run cannot go on while it is undone.
        try (Journal journal = folder.open();
                Scratch scratch = new Scratch();
                Session session = options.open(invocation)) {
            Provisioning provisioning = Desk.over(session.directory());
            PlanFile plan = new PlanFile(scratch.plan());
            PlanSummary summary = PlanFile.write(
                    plan.path(),
                    sink -> provisioning.undo(folder.plan(), journal, options.pace(invocation), sink, section -> {}));
            // Machines are told what became of it, in one document.
            if (invocation.format() == OutputFormat.TABLE) {
                new PlanView(invocation, session.directory(), provisioning).show(plan, summary);
            } else {
                provisioning.read(
                        plan,
                        section -> section.notes()
                                .forEach(note -> invocation.warn(
                                        "%s: %s (row %d)".formatted(note.target(), note.text(), note.row()))));
            }
            if (summary.isEmpty() && summary.notes() > 0) {
                return ExitCodes.PARTLY_DONE;
            }
            return options.run(invocation, session, plan, summary, "undo run %s:".formatted(folder.id()));
        }
    }
}
