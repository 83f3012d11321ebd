package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;

/**
 * One step of a plan.
 *
 * @param number  from 1, without gaps, in the plan's order
 * @param row     the manifest's row that requires the step
 * @param reason  why the step is needed, such as {@code not held}
 * @param expects fingerprint of the state that was read and made the step necessary
 */
public record PlanStep(long number, long row, CustomerId customer, Change change, String reason, String expects) {
    PlanStep withNumber(long given) {
        return new PlanStep(given, row, customer, change, reason, expects);
    }

    @Override
    public String toString() {
        Change.Kind kind = change.kind();
        String whose = change.target().equals(change.person().name().value()) ? "" : " for " + change.person();
        return "%s %s %s%s: %s".formatted(kind.sign().mark(), kind.words(), change.target(), whose, reason);
    }
}
