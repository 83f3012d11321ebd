package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.write.Settings;

/** Does one run of a plan, from its first step to its last, or continues an earlier run. */
final class Runner {
    private final Settings settings;
    private final StoredRun run;
    private final RunJournal journal;
    private final RunState state;
    private final boolean lastHolderStays;
    private final PasswordSink sink;
    private final RunListener listener;
    private final StepRunner steps;
    private final Verification verification;
    private final WorkerPool pool;
    private final Meter meter;

    /**
     * @throws IllegalStateException in a dry run, because it cannot be distinguished from the plan; show the plan
     *     instead
     */
    Runner(BulkJob job, StoredRun run, RunJournal journal, Terms terms) {
        this.settings = job.settings();
        if (settings.dryRun()) {
            throw new IllegalStateException("a dry run begins no run: its plan says what would be done");
        }
        this.run = run;
        this.journal = journal;
        this.state = journal.state();
        this.lastHolderStays = state.begun()
                .map(JournalEntry.Begun::lastHolderStays)
                .orElse(settings.policy().lastHolderStays());
        this.sink = terms.sink();
        this.listener = terms.listener();
        this.steps = new StepRunner(job, journal, lastHolderStays, terms);
        this.verification = new Verification(job, journal);
        this.pool = new WorkerPool(job, this::work);
        this.meter = new Meter(settings.clock(), journal.plan().summary().steps());
    }

    /** Does all steps that are not settled. */
    RunReport run() {
        Plan plan = journal.plan();
        journal.append(new JournalEntry.Begun(
                run.info().id(),
                plan.summary().seal(),
                lastHolderStays,
                settings.clock().instant()));
        pool.run(plan.customers().stream()
                .map(part -> new CustomerQueue(part, settings.roleCatalog()))
                .iterator());
        RunReport report = journal.report();
        journal.append(
                new JournalEntry.Ended(report.isComplete(), settings.clock().instant()));
        if (report.isComplete()) {
            forgetSecret(run, sink);
        }
        return report;
    }

    /** Destroys the secret of a run that is complete. */
    static void forgetSecret(StoredRun run, PasswordSink sink) {
        if (run.hasSecret()) {
            sink.complete();
            run.forgetSecret();
        }
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
