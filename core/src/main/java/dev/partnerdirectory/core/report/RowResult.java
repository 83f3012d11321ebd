package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.outcome.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A manifest's row and its result.
 *
 * @param name   the customer's name; as the caller named the customer, if the customer was not read
 * @param domain the customer's default domain, if it is known without a call
 * @param target the object of the row: a user principal name, or a role
 * @param outcome the worst outcome of its steps; not attempted, if the plan leaves a change undone
 * @param steps  empty for a row that needs no change
 * @param undone the changes that the plan does not make, each with the reason
 */
public record RowResult(
        long row,
        CustomerId customer,
        String name,
        Optional<String> domain,
        String target,
        Outcome outcome,
        List<StepResult> steps,
        List<String> undone) {
    public RowResult {
        steps = List.copyOf(steps);
        undone = List.copyOf(undone);
    }

    /** The same row with these results of its steps. */
    public RowResult withSteps(List<StepResult> other) {
        Outcome worst = Outcome.ofAll(other.stream().map(StepResult::outcome).toList());
        return new RowResult(row, customer, name, domain, target, worst, other, undone);
    }
}
