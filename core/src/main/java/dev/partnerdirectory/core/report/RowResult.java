package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.outcome.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A manifest's row and what became of it.
 *
 * @param domain the customer's default domain, where it is known without asking for it
 * @param target whom or what the row is about: a user principal name, or a role
 * @param outcome the worst of its steps' and, where something is left undone, not attempted
 * @param steps  empty for a row that was as wished already
 * @param undone what the plan leaves undone of it, each with the reason
 */
public record RowResult(
        long row,
        CustomerId customer,
        Optional<String> domain,
        String target,
        Outcome outcome,
        List<StepResult> steps,
        List<String> undone) {
    public RowResult {
        steps = List.copyOf(steps);
        undone = List.copyOf(undone);
    }

    /** The same row, had its steps come to this. */
    public RowResult withSteps(List<StepResult> other) {
        Outcome worst = Outcome.ofAll(other.stream().map(StepResult::outcome).toList());
        return new RowResult(row, customer, domain, target, worst, other, undone);
    }
}
