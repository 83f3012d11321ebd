package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.core.report.StepResult;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** Steps of one user, to be done in order. For one thread at a time. */
final class UserSteps {
    private final Deque<PlanStep> left;
    private final Optional<PlanStep> bringing;
    private Optional<CorrelationId> correlation = Optional.empty();

    UserSteps(Collection<PlanStep> steps) {
        left = new ArrayDeque<>(steps);
        bringing = steps.stream().filter(step -> step.change().brings()).findFirst();
    }

    boolean isOver() {
        return left.isEmpty();
    }

    PlanStep next() {
        return left.remove();
    }

    /** The correlation id of all calls about this user. */
    CorrelationId correlation(RequestIds ids) {
        CorrelationId known = correlation.orElseGet(ids::nextCorrelationId);
        correlation = Optional.of(known);
        return known;
    }

    /** The id of the user, if one of these steps has created the user. */
    Optional<UserId> created(RunState state) {
        return bringing.flatMap(step -> state.user(step.number()));
    }

    /** Why a later step cannot be done: the user was not created or restored. */
    Optional<String> hindrance(PlanStep later, RunState state) {
        return bringing.filter(step -> !step.equals(later)).flatMap(step -> StepResult.hindrance(step, state));
    }
}
