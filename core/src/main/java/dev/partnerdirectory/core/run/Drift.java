package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Steps whose preconditions have changed since the plan was made. */
final class Drift {
    private static final int SHOWN = 10;

    private Drift() {}

    /**
     * Reads all preconditions of the plan again.
     *
     * @throws Conflict if some no longer hold
     */
    static void refuse(BulkJob job, Plan plan) {
        List<PlanStep> moved = new ArrayList<>();
        job.each(plan.customers(), part -> moved(job, part), moved::addAll);
        if (!moved.isEmpty()) {
            String shown = moved.stream()
                    .limit(SHOWN)
                    .map(step -> "step %d of customer %s (%s)".formatted(step.number(), step.customer(), step))
                    .collect(Collectors.joining("; "));
            throw new Conflict(
                    Conflict.Reason.STATE_MOVED,
                    "the directory has changed since the plan was made, so %s cannot be done as planned; nothing was sent: %s%s"
                            .formatted(Counted.of(moved.size(), "step"), shown, moved.size() > SHOWN ? "; ..." : ""),
                    ErrorDetails.none().withRemedy("make the plan again from its manifest"));
        }
    }

    private static List<PlanStep> moved(BulkJob job, CustomerPlan part) {
        CustomerView now = CustomerView.ofSome(job.session(), part.customer(), part.people());
        return part.steps().stream()
                .filter(step -> !Precondition.fingerprint(step.change(), now).equals(step.expects()))
                .toList();
    }
}
