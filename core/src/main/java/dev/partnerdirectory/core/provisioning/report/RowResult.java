package dev.partnerdirectory.core.provisioning.report;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;

/**
 * A manifest's row and what became of it.
 *
 * @param target whom or what the row is about: a user principal name, or a role
 * @param steps  empty for a row that was as wished already
 */
public record RowResult(long row, CustomerId customer, String target, Result result, List<StepResult> steps) {
    public RowResult {
        steps = List.copyOf(steps);
    }
}
