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
 * Makes customers match a manifest: plan, apply, resume, undo. Thread-safe. Interrupting the calling thread cancels any
 * method. {@link #resume} continues a run that was cancelled or whose process died.
 *
 * <p>Work that needs no directory is elsewhere: {@link Plan} has its own checks, {@link
 * dev.partnerdirectory.core.guard.GuardRails} check a plan against a policy, and {@link StoredRun#report} reports on a run.
 */
public interface Provisioning {
    /**
     * The highest speed allowed. The actual speed is learned from the directory's answers.
     *
     * @param concurrency calls at the same time, 1 to 64
     * @param share       how much of each quota to use, 1 to 100 per cent; the rest is left to other clients
     */
    record Options(
            @Min(value = 1, message = "must be at least {value}")
            @Max(value = MOST_AT_ONCE, message = "must be at most {value}")
            int concurrency,

            @Min(value = 1, message = "must be at least {value}")
            @Max(value = Policy.WHOLE, message = "must be at most {value}")
            int share) {
        /** The most calls at the same time. */
        public static final int MOST_AT_ONCE = 64;

        /** Uses the whole quota. */
        public Options(int concurrency) {
            this(concurrency, Policy.WHOLE);
        }

        /** Limits the share of each quota to what a policy allows. */
        public Options within(Policy policy) {
            return new Options(concurrency, policy.withShareWithin(share).share());
        }

        /** Eight calls at the same time. */
        public static Options standard() {
            return new Options(8);
        }

        /** One call after another, all on the calling thread. */
        public static Options sequential() {
            return new Options(1);
        }
    }

    /**
     * Reads the current state and plans the missing changes, or reports everything that is wrong with the manifest: the
     * form and rules of each entry, duplicate users and roles, contradictions, and unknown customers, users, roles and
     * SKUs. Writes nothing. The same manifest and the same state give the same digest, in any order of rows. If the
     * rows are also in the same places, they give the same plan.
     */
    PlanningResult plan(Manifest manifest, Options options);

    /**
     * Does exactly what a run's plan says. Before the first write, all preconditions of the plan are read again.
     *
     * @param run  opened, with an empty journal
     * @param sink takes the passwords of the users who are created
     * @throws dev.partnerdirectory.core.error.GuardRail if the policy forbids the plan; nothing was sent
     * @throws dev.partnerdirectory.core.error.Conflict if a precondition of the plan no longer holds, or the journal is
     *     not empty; nothing was sent
     * @throws java.io.UncheckedIOException if the run or the sink cannot be written; the run can be resumed
     */
    RunReport apply(StoredRun run, PasswordSink sink, Options options, RunListener listener);

    /**
     * Continues a run. Finished steps are not repeated. A step that may have been sent is sent again with the same
     * request id and then read back. A step that was refused because of sign-in, rights or time is tried again.
     *
     * @param run opened
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the journal's chain is broken, it holds no run, or it
     *     belongs to another plan
     */
    RunReport resume(StoredRun run, PasswordSink sink, Options options, RunListener listener);

    /**
     * Makes the passwords of all users a run has created so far once more, for a sink that collects them all, such as
     * one sealed file. This is possible until {@link StoredRun#forgetSecret}.
     *
     * @param sink gets each password, in the order of the plan
     */
    void handOverAgain(StoredRun run, PasswordSink sink);

    /**
     * Plans the inverse of what a run has done. The plan is applied like any other, under the same guard rails. Changes
     * that the run found already in effect are left alone. The plan notes what cannot be undone.
     */
    Plan undo(StoredRun run, Options options);
}
