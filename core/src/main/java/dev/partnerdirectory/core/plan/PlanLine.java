package dev.partnerdirectory.core.plan;

import java.util.Optional;

/**
 * One line of a stored plan. The head comes first, then each customer's part, then the end. In its {@link
 * CanonicalForm} a line is an object with one property, which names the kind of line.
 */
public record PlanLine(Optional<Head> plan, Optional<CustomerPlan> customer, Optional<End> end) {
    /**
     * The beginning of a plan.
     *
     * @param version the version of this format
     */
    public record Head(String origin, int version) {}

    /** The end of a plan, with the digest and the seal made when it was sealed. */
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
