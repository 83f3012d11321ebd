package dev.partnerdirectory.core.guard;

/**
 * The limits in one measure.
 *
 * @param perRun      ceilings of a whole plan
 * @param perCustomer ceilings of each customer's part
 */
public record Bounds(Ceilings perRun, Ceilings perCustomer) {
    public static Bounds none() {
        return new Bounds(Ceilings.none(), Ceilings.none());
    }

    public Bounds withPerRun(Ceilings ceilings) {
        return new Bounds(ceilings, perCustomer);
    }

    public Bounds withPerCustomer(Ceilings ceilings) {
        return new Bounds(perRun, ceilings);
    }
}
