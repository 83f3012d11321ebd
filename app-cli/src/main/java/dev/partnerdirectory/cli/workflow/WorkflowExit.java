package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.columns.RowReport;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import java.util.List;

/** What a workflow ends with. Stateless. */
final class WorkflowExit {
    private WorkflowExit() {}

    static int code(List<RowReport> rows) {
        if (Thread.currentThread().isInterrupted()) {
            return ExitCodes.INTERRUPTED;
        }
        if (rows.stream().allMatch(RowReport::isGood)) {
            return ExitCodes.DONE;
        }
        if (rows.stream().anyMatch(WorkflowExit::hasDoneSomething)) {
            return ExitCodes.PARTLY_DONE;
        }
        List<Integer> codes = rows.stream()
                .flatMap(row -> row.error().stream())
                .map(DirectoryException::kind)
                .map(ExitCodes::of)
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.get(0) : ExitCodes.FAILED;
    }

    private static boolean hasDoneSomething(RowReport row) {
        return row.isGood()
                || row.steps().stream().map(Step::outcome).anyMatch(outcome -> outcome.kind() == Outcome.Kind.APPLIED);
    }
}
