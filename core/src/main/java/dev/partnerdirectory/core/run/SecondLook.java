package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks again, in a run that is over, for what was done and not seen. Thread-safe. */
final class SecondLook {
    /** Steps of a customer that are still not seen. */
    record Unseen(CustomerId customer, List<Long> steps) {}

    private final Verification verification;
    private final RunState state;

    SecondLook(Verification verification, RunState state) {
        this.verification = verification;
        this.state = state;
    }

    /** What is still not seen of this customer; empty where there was nothing to look for. */
    Optional<Unseen> at(CustomerPlan part) {
        Map<PlanStep, UserId> sought = new LinkedHashMap<>();
        for (PlanStep step : part.steps()) {
            if (state.isUnseen(part.customer(), step.number())) {
                step.change()
                        .person()
                        .id()
                        .or(() -> state.user(step.number()))
                        .or(() -> createdIn(part, step))
                        .ifPresent(user -> sought.put(step, user));
            }
        }
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        List<Long> unseen = verification.unseen(sought).stream()
                .map(PlanStep::number)
                .sorted()
                .toList();
        return Optional.of(new Unseen(part.customer(), unseen));
    }

    /** The person whom another step of the plan created. */
    private Optional<UserId> createdIn(CustomerPlan part, PlanStep step) {
        return part.steps().stream()
                .filter(other -> other.change()
                        .person()
                        .name()
                        .equals(step.change().person().name()))
                .flatMap(other -> state.user(other.number()).stream())
                .findFirst();
    }
}
