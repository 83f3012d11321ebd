package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.Precondition;
import java.util.ArrayList;
import java.util.List;

/** Steps whose preconditions have changed since the plan was made. For one thread. */
final class Drift {
    private static final int SHOWN = 10;

    private final List<String> shown = new ArrayList<>();
    private long count;

    /** The steps of a customer whose preconditions no longer hold. */
    static List<PlanStep> of(CustomerPlan part, CustomerView now) {
        return part.steps().stream()
                .filter(step -> !Precondition.fingerprint(step.change(), now).equals(step.expects()))
                .toList();
    }

    void add(List<PlanStep> moved) {
        count += moved.size();
        moved.stream()
                .limit(SHOWN - shown.size())
                .forEach(step ->
                        shown.add("step %d of customer %s (%s)".formatted(step.number(), step.customer(), step)));
    }

    /** @throws Conflict if there are any such steps */
    void refuse() {
        if (count > 0) {
            throw new Conflict(
                    Conflict.Reason.STATE_MOVED,
                    "the directory has changed since the plan was made, so %s cannot be done as planned; nothing was sent: %s%s"
                            .formatted(
                                    Counted.of(count, "step"),
                                    String.join("; ", shown),
                                    count > shown.size() ? "; ..." : ""),
                    ErrorDetails.none().withRemedy("make the plan again from its manifest"));
        }
    }
}
