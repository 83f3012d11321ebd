package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.Optional;

/**
 * One step of a plan.
 *
 * @param number  from 1, without gaps, in the plan's order
 * @param row     the manifest's row that requires the step
 * @param reason  why the step is needed, such as {@code not held}
 * @param expects fingerprint of the state that was read and made the step necessary
 */
public record PlanStep(long number, long row, CustomerId customer, Change change, String reason, String expects) {
    /** Why a user is created. */
    public static final String NOT_THERE = "not there";

    /** What follows where a deleted user has the name; the id comes after it. */
    public static final String RESTORABLE = "a deleted user has this name: restore it with pdir user restore";

    /** What is to be said of the step beside its result: that a deleted user could be restored. */
    public Optional<String> hint() {
        int at = reason.indexOf(RESTORABLE);
        return at < 0 ? Optional.empty() : Optional.of(reason.substring(at));
    }

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
