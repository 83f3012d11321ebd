package dev.partnerdirectory.core.run;

import static java.util.Objects.requireNonNull;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.Precondition;
import dev.partnerdirectory.core.write.Backoff;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a customer again to check whether the changes can be seen. It repeats this for 30 seconds, because directories
 * replicate slowly. Thread-safe.
 */
record Verification(BulkJob job, RunJournal journal) {
    private static final Duration TOTAL = Duration.ofSeconds(30);

    /**
     * Checks all changes of a customer that were not seen yet, and records those that still cannot be seen. If the
     * customer cannot be read, these are all of them.
     */
    void look(CustomerPlan part) {
        Map<PlanStep, UserId> sought = sought(part);
        if (sought.isEmpty()) {
            return;
        }
        List<Long> unseen =
                unseen(sought).stream().map(PlanStep::number).sorted().toList();
        journal.append(new JournalEntry.Verified(
                part.customer(), unseen, job.settings().clock().instant()));
    }

    /** The changes to check, and the id of each step's user. */
    private Map<PlanStep, UserId> sought(CustomerPlan part) {
        RunState state = journal.state();
        Map<UserPrincipalName, UserId> created = new HashMap<>();
        Map<PlanStep, UserId> sought = new LinkedHashMap<>();
        for (PlanStep step : part.steps()) {
            UserPrincipalName name = step.change().person().name();
            state.user(step.number()).ifPresent(user -> created.put(name, user));
            boolean seen = state.isLookedFor(part.customer(), step.number())
                    && !state.isUnseen(part.customer(), step.number());
            if (state.is(Outcome.APPLIED, step.number()) && !seen) {
                step.change()
                        .person()
                        .id()
                        .or(() -> Optional.ofNullable(created.get(name)))
                        .ifPresent(user -> sought.put(step, user));
            }
        }
        return sought;
    }

    private List<PlanStep> unseen(Map<PlanStep, UserId> done) {
        Backoff backoff = new Backoff(job.settings().clock(), TOTAL);
        List<PlanStep> unseen = List.copyOf(done.keySet());
        while (true) {
            unseen = look(unseen, done);
            Optional<Duration> pause = unseen.isEmpty() ? Optional.empty() : backoff.next();
            if (pause.isEmpty() || !job.settings().sleeper().pause(pause.get())) {
                return unseen;
            }
        }
    }

    private List<PlanStep> look(List<PlanStep> steps, Map<PlanStep, UserId> users) {
        try {
            CustomerView view = CustomerView.ofSome(
                    job.session(),
                    steps.get(0).customer(),
                    steps.stream().map(users::get).distinct().count());
            return steps.stream()
                    .filter(step -> !Precondition.isSo(step.change(), requireNonNull(users.get(step)), view))
                    .toList();
        } catch (DirectoryException unreadable) {
            return steps;
        }
    }
}
