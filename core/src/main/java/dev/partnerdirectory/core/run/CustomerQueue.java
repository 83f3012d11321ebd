package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One customer's part of a run. Different users' steps run in parallel; each user's steps run in order. Removals start
 * when all grants are done. Removals of privileged roles come last, one user at a time, so that each step sees the
 * result of the one before. At the very end, the changes are verified. Guarded by the pool's lock.
 */
final class CustomerQueue {
    /** A task: the steps of a user or, if there are none, the verification at the end. */
    record Task(CustomerQueue queue, Optional<UserSteps> steps) {}

    private final CustomerPlan part;
    private final Deque<Deque<UserSteps>> phases = new ArrayDeque<>();
    private int workers;
    private boolean closed;

    CustomerQueue(CustomerPlan part, RoleCatalog catalog) {
        this.part = part;
        List<PlanStep> taking =
                part.steps().stream().filter(step -> step.change().takes()).toList();
        Set<UserPrincipalName> losingPower = taking.stream()
                .filter(step -> step.change().roles().stream().anyMatch(catalog::isPrivileged))
                .map(CustomerQueue::who)
                .collect(Collectors.toSet());
        add(people(part.steps().stream().filter(step -> !step.change().takes())));
        add(people(taking.stream().filter(step -> !losingPower.contains(who(step)))));
        people(taking.stream().filter(step -> losingPower.contains(who(step))))
                .forEach(person -> add(new ArrayDeque<>(List.of(person))));
    }

    private static UserPrincipalName who(PlanStep step) {
        return step.change().person().name();
    }

    private static Deque<UserSteps> people(Stream<PlanStep> steps) {
        return steps
                .collect(Collectors.groupingBy(CustomerQueue::who, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(UserSteps::new)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private void add(Deque<UserSteps> phase) {
        if (!phase.isEmpty()) {
            phases.add(phase);
        }
    }

    CustomerPlan part() {
        return part;
    }

    CustomerId customer() {
        return part.customer();
    }

    /** Whether a task can start now. */
    boolean isReady() {
        return phases.isEmpty() ? workers == 0 && !closed : !phases.element().isEmpty();
    }

    /** Takes a task of a queue that is ready. */
    Task take() {
        workers++;
        closed = phases.isEmpty();
        return new Task(
                this, closed ? Optional.empty() : Optional.of(phases.element().remove()));
    }

    /** A step of a task was done. The rest of the task is queued again. */
    void done(Task task) {
        workers--;
        task.steps()
                .filter(next -> !next.isOver())
                .ifPresent(next -> phases.element().addFirst(next));
        if (workers == 0 && !phases.isEmpty() && phases.element().isEmpty()) {
            phases.remove();
        }
    }

    /** The number of workers it has. */
    int workers() {
        return workers;
    }

    boolean isOver() {
        return closed && workers == 0;
    }
}
