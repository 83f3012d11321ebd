package dev.partnerdirectory.core.plan;

import java.util.Optional;

/**
 * One line of a plan as it is kept: its head, then one customer's part after another, then its end. In its {@link
 * CanonicalForm} it is an object with one property that tells which of these it is.
 */
public record PlanLine(Optional<Head> plan, Optional<CustomerPlan> customer, Optional<End> end) {
    /**
     * How a plan begins.
     *
     * @param version of this form
     */
    public record Head(String origin, int version) {}

    /** How a plan ends: what was sealed when it was made. */
    public record End(String digest, String seal) {}

    static PlanLine head(String origin, int version) {
        return new PlanLine(Optional.of(new Head(origin, version)), Optional.empty(), Optional.empty());
    }

    static PlanLine of(CustomerPlan customer) {
        return new PlanLine(Optional.empty(), Optional.of(customer), Optional.empty());
    }

    static PlanLine end(PlanSummary summary) {
        return new PlanLine(Optional.empty(), Optional.empty(), Optional.of(new End(summary.digest(), summary.seal())));
    }
}
