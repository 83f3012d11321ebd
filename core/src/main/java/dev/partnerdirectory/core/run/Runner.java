package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.rate.RateLimitedPorts;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.write.Settings;
import java.util.concurrent.ThreadFactory;

/** Does one run of a plan, from its first step to its last, or continues an earlier run. */
final class Runner {
    /** What a run needs from its surroundings. */
    record World(DirectoryPorts directory, Settings settings, ThreadFactory threads) {
        /** The directory, with the rate limits of one job. */
        DirectoryPorts paced(Provisioning.Options options) {
            return RateLimitedPorts.over(
                    directory, settings.rateLimits().apply(options.share()), settings.clock(), settings.sleeper());
        }

        OrderedParallel readers(Provisioning.Options options) {
            return new OrderedParallel(threads, options.concurrency());
        }
    }

    private final World world;
    private final Plan plan;
    private final RunState state;
    private final RunListener listener;
    private final StepRunner steps;
    private final Verification verification;
    private final WorkerPool pool;
    private final Meter meter;

    Runner(World world, Plan plan, RunJournal journal, Terms terms) {
        Settings settings = world.settings();
        RateLimits limits = settings.rateLimits().apply(terms.options().share());
        DirectoryPorts directory =
                RateLimitedPorts.over(world.directory(), limits, settings.clock(), settings.sleeper());
        this.world = world;
        this.plan = plan;
        this.state = journal.state();
        this.listener = terms.listener();
        this.steps = new StepRunner(directory, settings, journal, terms);
        this.verification = new Verification(directory, settings, journal);
        this.pool = new WorkerPool(
                limits,
                settings.clock(),
                settings.sleeper(),
                world.threads(),
                terms.options().concurrency(),
                this::work);
        this.meter = new Meter(settings.clock(), plan.summary().steps());
    }

    /** Does all steps that are not settled. */
    void run() {
        pool.run(plan.customers().stream()
                .map(part -> new CustomerQueue(part, world.settings().roleCatalog()))
                .iterator());
    }

    private void work(CustomerQueue.Task task) {
        if (task.steps().isPresent()) {
            take(task.steps().get());
        } else {
            CustomerPlan part = task.queue().part();
            verification.look(part);
            listener.on(new RunEvent.CustomerFinished(part.customer(), RunReport.rows(part, state)));
        }
    }

    private void take(UserSteps theirs) {
        PlanStep step = theirs.next();
        boolean already = state.isSettled(step.number());
        StepResult result = steps.take(step, theirs);
        listener.on(new RunEvent.StepFinished(result));
        listener.on(meter.count(already));
        // A refused sign-in affects all steps.
        if (result.failure()
                        .filter(why -> why.kind() == ErrorKind.UNAUTHENTICATED)
                        .isPresent()
                && !already) {
            pool.stop();
        }
    }
}
