package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanningResult;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Making many customers as a manifest says: plan, apply, resume, undo. Thread-safe. Every method may be cancelled by
 * interrupting the calling thread; a run that was cancelled, or whose process died, goes on with {@link #resume}.
 *
 * <p>What needs no directory is not here: a {@link Plan} answers for itself, {@link
 * dev.partnerdirectory.core.guard.GuardRails} hold it against a policy beforehand, and {@link RunReport#of} tells what became of a run.
 */
public interface Provisioning {
    /**
     * How fast to go at most. How fast it may be is learned from the directory's answers.
     *
     * @param concurrency calls under way at once, 1 to 64
     * @param share       how much of each quota to use, 1 to 100 per cent; the rest is left to others
     */
    record Options(
            @Min(value = 1, message = "must be at least {value}") @Max(value = 64, message = "must be at most {value}")
            int concurrency,

            @Min(value = 1, message = "must be at least {value}") @Max(value = 100, message = "must be at most {value}")
            int share) {
        /** With the whole quota. */
        public Options(int concurrency) {
            this(concurrency, 100);
        }

        /** With no more of each quota than a policy allows. */
        public Options within(Policy policy) {
            return new Options(concurrency, Math.min(share, policy.share()));
        }

        /** Eight at once. */
        public static Options standard() {
            return new Options(8);
        }

        /** One after another, all on the calling thread. */
        public static Options sequential() {
            return new Options(1);
        }
    }

    /**
     * Reads how things are and plans what is missing; or tells everything that is wrong with the manifest: form and rules
     * of each entry, people and roles that stand twice, contradictions, customers, users, roles and SKUs that nobody
     * knows. Writes nothing. The same manifest, whatever the order of its rows, and the same state give the same digest;
     * with the rows in the same places, the same plan.
     */
    PlanningResult plan(Manifest manifest, Options options);

    /**
     * Does exactly what a run's plan says. Everything that the plan rests upon is read again before the first write.
     *
     * @param run  opened, with an empty journal
     * @param sink takes the passwords of the users who are created
     * @throws dev.partnerdirectory.core.error.GuardRail if the policy forbids the plan; nothing was sent
     * @throws dev.partnerdirectory.core.error.Conflict  if what the plan rests upon is no longer so, or the journal is
     *                                                   not empty; nothing was sent
     * @throws java.io.UncheckedIOException              if the run or the sink cannot be written; the run can be resumed
     */
    RunReport apply(StoredRun run, PasswordSink sink, Options options, RunListener listener);

    /**
     * Goes on with a run. What is finished is not done again; what may have been sent is settled with the same request
     * id and by reading back; what was refused for want of sign-in, rights or time is tried again.
     *
     * @param run opened
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the journal's chain is broken, it holds no run, or the
     *                                                        plan is another one
     */
    RunReport resume(StoredRun run, PasswordSink sink, Options options, RunListener listener);

    /**
     * Makes the passwords of everybody whom a run has created so far once more: for a sink that gathers them all, such as
     * in one file sealed for somebody. That is possible until {@link StoredRun#forgetSecret}.
     *
     * @param sink is told each of them, in the order of the plan
     */
    void handOverAgain(StoredRun run, PasswordSink sink);

    /**
     * Plans the inverse of what a run has done, to be applied like any other plan, under the same guard rails. What the
     * run found so already is left alone; what cannot be undone is noted in the plan.
     */
    Plan undo(StoredRun run, Options options);
}
