package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.guard.Approval;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.RowFault;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanSink;
import dev.partnerdirectory.core.plan.PlanSource;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.port.out.PasswordHandOver;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Making many customers as a manifest says: plan, look, apply, resume, undo. Thread-safe; memory grows with the customers
 * at work, not with manifest, plan or run. Every method may be cancelled by interrupting the calling thread; a run that
 * was cancelled, or whose process died, goes on with {@link #resume}.
 *
 * <p>A run belongs to one plan and one {@link Journal}; the caller keeps both together under a {@link RunId}.
 */
public interface Provisioning {
    /**
     * How fast to go at most. How fast it may be is learned from the directory's answers.
     *
     * @param concurrency calls under way at once, 1 to 64
     * @param share       how much of each quota to use, 1 to 100 per cent; the rest is left to others
     */
    record Options(
            @Min(1) @Max(64) int concurrency,
            @Min(1) @Max(100) int share) {
        /** With the whole quota. */
        public Options(int concurrency) {
            this(concurrency, 100);
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
     * Looks for everything wrong with a manifest: form and rules of each entry, people and roles that stand twice,
     * contradictions, customers, users, roles and SKUs that nobody knows. Writes nothing.
     *
     * @param faults is told every fault, by row and field
     * @return how many there are
     */
    long check(Manifest manifest, Options options, Consumer<RowFault> faults);

    /**
     * Reads how things are and writes a sealed plan. The same manifest, whatever the order of its rows, and the same
     * state give the same digest; with the rows in the same places, the same text.
     *
     * @param sink     gets the text; what it got is worth nothing unless this returns
     * @param sections is told each customer's part
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the manifest has faults; it lists at most a thousand
     */
    PlanSummary plan(Manifest manifest, Options options, PlanSink sink, Consumer<CustomerPlan> sections);

    /** A plan that is only shown. */
    default PlanSummary diff(Manifest manifest, Options options, Consumer<CustomerPlan> sections) {
        return plan(manifest, options, PlanSink.none(), sections);
    }

    /**
     * Reads a plan that was written, and checks its seal. What {@code sections} was told is worth nothing unless this
     * returns.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the plan is not whole, or not as it was sealed
     */
    PlanSummary read(PlanSource plan, Consumer<CustomerPlan> sections);

    /** Every guard rail that the plan runs into; reads nothing but the plan. */
    List<Violation> violations(PlanSource plan, Policy policy, Optional<Approval> approval);

    /**
     * Does exactly what a plan says.
     *
     * @param run     a new id
     * @param journal an empty one
     * @throws dev.partnerdirectory.core.error.GuardRail      if the plan runs into guard rails; nothing was sent
     * @throws dev.partnerdirectory.core.error.Conflict       if what the plan rests upon is no longer so, or the journal
     *                                                        is not empty; nothing was sent
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the plan is not as it was sealed; nothing was sent
     * @throws java.io.UncheckedIOException                   if the journal, the secrets or the hand-over fail; the run
     *                                                        can be resumed
     */
    RunReport apply(
            PlanSource plan,
            Policy policy,
            Optional<Approval> approval,
            RunId run,
            Journal journal,
            Options options,
            RunListener listener);

    /**
     * Goes on with a run. What is finished is not done again; what may have been sent is settled with the same request
     * id and by reading back; what was refused for want of sign-in, rights or time is tried again.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the journal's chain is broken, it holds no run, or the
     *                                                        plan is another one
     */
    RunReport resume(PlanSource plan, Journal journal, Options options, RunListener listener);

    /**
     * Says what became of every row, customer by customer, as plan and journal have it; asks no directory.
     *
     * @param rows is told each row of the manifest once, or of the undone plan
     */
    RunReport report(PlanSource plan, Journal journal, Consumer<RowResult> rows);

    /**
     * Makes the passwords of everybody whom a run has created so far once more: for a hand-over that gathers them all,
     * such as in one file sealed for a {@link dev.partnerdirectory.core.envelope.Recipient}. That is possible until the
     * run's secret is forgotten, and so at the latest when {@link dev.partnerdirectory.core.port.out.RunSecrets#forget}
     * is called; later, another secret would make other passwords.
     *
     * @param to is told each of them, in the order of the plan
     */
    void passwords(PlanSource plan, Journal journal, PasswordHandOver to);

    /**
     * Plans the inverse of what a run has done, to be applied like any other plan, under the same guard rails. What the
     * run found so already is left alone; what cannot be undone is noted in the plan.
     */
    PlanSummary undo(PlanSource plan, Journal journal, Options options, PlanSink sink, Consumer<CustomerPlan> sections);
}
