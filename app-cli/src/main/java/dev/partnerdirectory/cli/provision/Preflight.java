package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.Refusal;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.inspection.RefusedStep;
import dev.partnerdirectory.core.plan.Plan;
import java.util.List;
import java.util.OptionalInt;

/** Tells which steps of a plan would be refused for want of a right. Stateless. */
final class Preflight {
    private Preflight() {}

    /** Tells them, and returns the exit code; empty if no step would be refused. */
    static OptionalInt tell(Invocation invocation, Session session, Plan plan) {
        List<RefusedStep> refused = ProgressBar.whileReading(
                invocation, () -> session.directory().inspection().preflight(plan));
        if (refused.isEmpty()) {
            return OptionalInt.empty();
        }
        String summary = "%d of %d steps would be refused, nothing was sent"
                .formatted(refused.size(), plan.summary().steps());
        return OptionalInt.of(Refusal.tell(
                invocation,
                ErrorKind.FORBIDDEN,
                refused.stream()
                        .map(each -> new Violation(
                                each.step().row(),
                                each.domain() + ", " + each.step().change().person() + ":",
                                "%s %s %s"
                                        .formatted(
                                                each.step().change().kind().words(),
                                                each.step().change().target(),
                                                each.reason())))
                        .toList(),
                summary,
                "\"pdir doctor --customer NAME\" shows the rights that are there"));
    }
}
