package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.out.RequestIds;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** Steps of one user, to be done in order. For one thread at a time. */
final class UserSteps {
    private final Deque<PlanStep> left;
    private Optional<CorrelationId> correlation = Optional.empty();
    private Optional<UserId> created = Optional.empty();
    private Optional<String> broken = Optional.empty();

    UserSteps(Collection<PlanStep> steps) {
        left = new ArrayDeque<>(steps);
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
    Optional<UserId> created() {
        return created;
    }

    void create(UserId id) {
        created = Optional.of(id);
    }

    /** Why no further step can be done. */
    Optional<String> broken() {
        return broken;
    }

    void breakOff(String reason) {
        broken = Optional.of(reason);
    }
}
