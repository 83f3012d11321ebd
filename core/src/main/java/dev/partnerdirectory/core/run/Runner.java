package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.rate.RateLimitedPorts;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.write.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/** Does one run of a plan, from its first step to its last, or on from where an earlier one ended. */
final class Runner {
    /** What a run needs of the world. */
    record World(DirectoryPorts directory, Settings settings, ThreadFactory threads) {}

    private final World world;
    private final Plan plan;
    private final RunJournal journal;
    private final RunState state;
    private final RunListener listener;
    private final StepRunner steps;
    private final Verification verification;
    private final WorkerPool pool;
    private final Meter meter;
    private final Map<CustomerQueue, Map<PlanStep, UserId>> toLookAt = new ConcurrentHashMap<>();

    Runner(World world, Plan plan, RunJournal journal, Terms terms) {
        Settings settings = world.settings();
        RateLimits limits = settings.rateLimits().apply(terms.options().share());
        DirectoryPorts directory =
                RateLimitedPorts.over(world.directory(), limits, settings.clock(), settings.sleeper());
        this.world = world;
        this.plan = plan;
        this.journal = journal;
        this.state = journal.state();
        this.listener = terms.listener();
        this.steps = new StepRunner(directory, settings, journal, terms);
        this.verification = new Verification(directory, settings);
        this.pool = new WorkerPool(
                limits,
                settings.clock(),
                settings.sleeper(),
                world.threads(),
                terms.options().concurrency(),
                this::work);
        this.meter = new Meter(settings.clock(), plan.summary().steps());
    }

    /** Takes every step that is to be taken. */
    void run() {
        pool.run(plan.customers().stream()
                .map(part -> new CustomerQueue(part, world.settings().roleCatalog()))
                .iterator());
    }

    private void work(CustomerQueue.Task task) {
        if (task.steps().isPresent()) {
            take(task.queue(), task.steps().get());
        } else {
            verify(task.queue());
        }
    }

    private void take(CustomerQueue queue, UserSteps theirs) {
        PlanStep step = theirs.next();
        boolean already = state.isSettled(step.number());
        StepResult result = steps.take(step, theirs);
        if (isToLookAt(result, already)) {
            step.change()
                    .person()
                    .id()
                    .or(theirs::created)
                    .ifPresent(user -> toLookAt.computeIfAbsent(queue, any -> new ConcurrentHashMap<>())
                            .put(step, user));
        }
        listener.on(new RunEvent.StepFinished(result));
        listener.on(meter.count(already));
        // What is refused for the sign-in is refused for everybody.
        if (result.failure()
                        .filter(why -> why.kind() == ErrorKind.UNAUTHENTICATED)
                        .isPresent()
                && !already) {
            pool.stop();
        }
    }

    /** Whether it was done and was not seen yet, now or by an earlier run. */
    private boolean isToLookAt(StepResult result, boolean already) {
        boolean seen = already && state.isVerified(result.step().customer());
        return result.outcome() == Outcome.NOT_YET_VISIBLE || (result.outcome() == Outcome.APPLIED && !seen);
    }

    private void verify(CustomerQueue queue) {
        Map<PlanStep, UserId> theirs = toLookAt.remove(queue);
        if (theirs == null) {
            return;
        }
        List<PlanStep> unseen = verification.unseen(new LinkedHashMap<>(theirs));
        journal.append(new JournalEntry.Verified(
                queue.customer(),
                unseen.stream().map(PlanStep::number).sorted().toList(),
                world.settings().clock().instant()));
        listener.on(new RunEvent.CustomerVerified(queue.customer(), unseen.size()));
    }
}
