package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.guard.Approver;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.planning.WriteGuard;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Does one step: records the request before it is sent, sends it, and records the outcome. A settled step is left
 * alone. A step that may have been sent before is sent again with the same id. Thread-safe.
 */
final class StepRunner {
    private final BulkJob job;
    private final Settings settings;
    private final RunJournal journal;
    private final RunState state;
    private final Terms terms;
    private final WriteGuard lastHolder;

    /** @param lastHolderStays whether the run's policy protects the last holder of a privileged role */
    StepRunner(BulkJob job, RunJournal journal, boolean lastHolderStays, Terms terms) {
        this.job = job;
        this.settings = job.settings();
        this.journal = journal;
        this.state = journal.state();
        this.terms = terms;
        this.lastHolder = new WriteGuard(
                Policy.standard().withoutApprovals().withLastHolder(lastHolderStays),
                Approver.none(),
                settings.roleCatalog());
    }

    /** Does the step. An exception is a failure of the run and not of the step. */
    StepResult take(PlanStep step, UserSteps theirs) {
        if (!state.isSettled(step.number())) {
            Optional<String> hindrance = theirs.hindrance(step, state);
            if (hindrance.isPresent()) {
                return StepResult.notAttempted(step, hindrance.get());
            }
            attempt(step, theirs);
        }
        if (state.isToHandOver(step.number())) {
            terms.passwords().handOver(step, terms.sink());
            journal.append(new JournalEntry.HandedOver(step.number()));
        }
        return StepResult.of(step, state);
    }

    private void attempt(PlanStep step, UserSteps theirs) {
        Ids ids = new Ids(step);
        Done<?> done;
        try {
            done = write(step, theirs, ids);
        } catch (DirectoryException failure) {
            failed(step, ids, failure);
            return;
        } catch (RuntimeException defect) {
            if (state.isPending(step.number()) && !journal.isBroken()) {
                failed(step, ids, unknown(step, defect));
            }
            throw defect;
        }
        succeeded(step, done);
    }

    /**
     * If an adapter throws an exception that is not a failure of the directory, the write may have been sent before.
     */
    private static OutcomeUnknown unknown(PlanStep step, RuntimeException defect) {
        return new OutcomeUnknown(
                "may have been sent before the program failed: " + defect.getMessage(),
                ErrorDetails.none().withCustomer(step.customer()).withRemedy("look whether it was done"),
                defect);
    }

    private Done<?> write(PlanStep step, UserSteps theirs, Ids ids) {
        Optional<UserId> created = theirs.created(state);
        DirectorySession unit = DirectorySession.begin(
                job.directory(),
                settings,
                ids.earlier.map(Set::of).orElse(Set.of()),
                theirs.correlation(settings.requestIds()),
                created.map(Set::of).orElse(Set.of()));
        if (step.change().kind() == Change.Kind.CREATE_USER) {
            return create(unit, step, ids);
        }
        UserId user = step.change().person().id().or(() -> created).orElseThrow();
        return new StepWriter(unit, step, user, ids, ids.earlier.isPresent()).write(lastHolder);
    }

    private Done<CustomerUser> create(DirectorySession unit, PlanStep step, Ids ids) {
        try {
            return StepWriter.create(
                    unit, step, PasswordProfile.temporary(terms.passwords().of(step)), ids);
        } catch (Conflict taken) {
            Optional<CustomerUser> there = terms.adopts()
                    ? unit.users().find(step.customer(), step.change().person().name())
                    : Optional.empty();
            return there.map(Done::alreadySo).orElseThrow(() -> taken);
        }
    }

    private void succeeded(PlanStep step, Done<?> done) {
        Optional<UserId> created = step.change().kind() == Change.Kind.CREATE_USER
                ? Optional.of(((CustomerUser) done.value()).id())
                : Optional.empty();
        Outcome status = done.outcome() == Outcome.APPLIED ? Outcome.APPLIED : Outcome.ALREADY_SO;
        journal.append(
                new JournalEntry.Finished(step.number(), status, created, done.requestId(), Optional.empty(), now()));
    }

    private Instant now() {
        return settings.clock().instant();
    }

    private void failed(PlanStep step, Ids ids, DirectoryException failure) {
        boolean unknown = failure.kind() == ErrorKind.OUTCOME_UNKNOWN || ids.isStillOpen(failure);
        JournalEntry.Failure why = new JournalEntry.Failure(
                failure.kind(),
                String.valueOf(failure.getMessage()),
                failure.details().code(),
                failure.details().correlationId().map(CorrelationId::toString),
                failure.details().remedy().map(Remedy::text));
        journal.append(new JournalEntry.Finished(
                step.number(),
                unknown ? Outcome.UNKNOWN : Outcome.REJECTED,
                Optional.empty(),
                ids.last,
                Optional.of(why),
                now()));
    }

    /** Gives a step's write its ids, and records each one before it is sent. For one thread. */
    private final class Ids implements Supplier<RequestId> {
        private final PlanStep step;
        private final Optional<RequestId> earlier;
        private Optional<RequestId> last;
        private boolean used;

        Ids(PlanStep step) {
            this.step = step;
            this.earlier = state.isPending(step.number()) ? state.requestId(step.number()) : Optional.empty();
            this.last = earlier;
        }

        @Override
        public RequestId get() {
            if (earlier.isPresent() && !used) {
                used = true;
                return earlier.get();
            }
            RequestId id = settings.requestIds().nextRequestId();
            journal.append(new JournalEntry.Intended(step.number(), id, now()));
            last = Optional.of(id);
            return id;
        }

        /**
         * Whether the outcome of the earlier run's write is still unknown, because this failure says nothing about it.
         */
        boolean isStillOpen(DirectoryException failure) {
            return earlier.isPresent() && earlier.equals(last) && (!used || failure.kind() == ErrorKind.INTERRUPTED);
        }
    }
}
