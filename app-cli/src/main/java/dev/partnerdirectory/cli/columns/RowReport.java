package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import java.util.List;
import java.util.Optional;

/**
 * What became of one input row.
 *
 * @param row      0 where the input had no rows
 * @param customer as the row has it
 * @param user     as the row has it
 */
public record RowReport(
        long row,
        String customer,
        String user,
        Outcome.Kind outcome,
        List<Step> steps,
        Optional<DirectoryException> error) {
    public RowReport {
        steps = List.copyOf(steps);
    }

    /** Of a row that was worked on. */
    public static RowReport of(WorkflowResult result) {
        return new RowReport(
                result.row(),
                result.customer().toString(),
                result.user().toString(),
                result.outcome().kind(),
                result.steps(),
                result.outcome().error());
    }

    /** Of a row that broke rules and was left out. */
    public static RowReport of(OnboardingRow row, List<Violation> violations) {
        return new RowReport(
                row.row(),
                row.customer(),
                row.userPrincipalName(),
                Outcome.Kind.REJECTED,
                List.of(),
                Optional.of(new InvalidRequest(violations, ErrorDetails.of(Operation.CREATE_USER))));
    }

    /** Whether the row is now as it should be. */
    public boolean isGood() {
        return outcome == Outcome.Kind.APPLIED || outcome == Outcome.Kind.ALREADY_SO;
    }
}
