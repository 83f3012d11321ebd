package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.Optional;

/**
 * One step of a plan.
 *
 * @param number     from 1, without gaps, in the plan's order
 * @param row        the manifest's row that requires the step
 * @param reason     why the step is needed, such as {@code not held}
 * @param restorable a deleted user who has the name of the user to create, and could be restored instead
 * @param expects    fingerprint of the state that was read and made the step necessary
 */
public record PlanStep(
        long number,
        long row,
        CustomerId customer,
        Change change,
        String reason,
        Optional<UserId> restorable,
        String expects) {
    /** What is to be said of the step beside its result: that a deleted user could be restored. */
    public Optional<String> hint() {
        return restorable.map(id -> "a deleted user has this name: restore it");
    }

    /** The reason, and the hint if there is one. */
    public String why() {
        return reason + hint().map(hint -> "; " + hint).orElse("");
    }

    PlanStep withNumber(long given) {
        return new PlanStep(given, row, customer, change, reason, restorable, expects);
    }

    @Override
    public String toString() {
        Change.Kind kind = change.kind();
        String whose = change.target().equals(change.person().name().value()) ? "" : " for " + change.person();
        return "%s %s %s%s: %s".formatted(kind.sign().mark(), kind.words(), change.target(), whose, why());
    }
}
