package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.journal.Entry;
import dev.partnerdirectory.core.journal.JournalIndex;
import dev.partnerdirectory.core.journal.RunJournal;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Effect;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.PasswordHandOver;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.StepResult;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes one step: writes down what is to be sent before it is sent, sends it, and writes down what became of it. What is
 * settled already is left alone; what may have been sent before is settled by the same id. Thread-safe.
 */
final class StepRunner {
    private final DirectoryPorts directory;
    private final Settings settings;
    private final RunJournal journal;
    private final JournalIndex before;
    private final DerivedPasswords passwords;
    private final PasswordHandOver handOver;
    private final LastHolder lastHolder;

    StepRunner(
            DirectoryPorts directory,
            Settings settings,
            RunJournal journal,
            DerivedPasswords passwords,
            PasswordHandOver handOver,
            LastHolder lastHolder) {
        this.directory = directory;
        this.settings = settings;
        this.journal = journal;
        this.before = journal.index();
        this.passwords = passwords;
        this.handOver = handOver;
        this.lastHolder = lastHolder;
    }

    /** Takes the step. What it throws is no failure of the step, but of the run. */
    StepResult take(PlanStep step, Chain chain) {
        if (before.isSettled(step.number())) {
            return settledBefore(step, chain);
        }
        if (chain.broken().isPresent()) {
            return new StepResult(
                    step, Result.NOT_ATTEMPTED, Optional.empty(), chain.broken().map(StepRunner::dependent));
        }
        Ids ids = new Ids(step);
        try {
            return succeeded(step, chain, write(step, chain, ids));
        } catch (DirectoryException failure) {
            return failed(step, chain, ids, failure);
        }
    }

    private static Entry.Failure dependent(String reason) {
        return new Entry.Failure(
                ErrorKind.INVALID_REQUEST, reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private StepResult settledBefore(PlanStep step, Chain chain) {
        Entry.Status status = before.status(step.number()).orElseThrow();
        before.user(step.number()).ifPresent(chain::create);
        if (status == Entry.Status.REJECTED) {
            breakOff(step, chain, "was not created");
        }
        if (before.isToHandOver(step.number())) {
            handOver(step);
        }
        Optional<Entry.Failure> why = before.failure(step.number());
        return new StepResult(step, Results.of(status, why), before.requestId(step.number()), why);
    }

    private Done<?> write(PlanStep step, Chain chain, Ids ids) {
        DirectorySession unit = DirectorySession.begin(
                directory, settings, ids.earlier.map(Set::of).orElse(Set.of()));
        if (step.change().kind() == Change.Kind.CREATE_USER) {
            return StepWriter.create(unit, step, PasswordProfile.temporary(password(step)), ids);
        }
        UserId user = step.change().person().id().or(chain::created).orElseThrow();
        return new StepWriter(unit, step, user, ids, ids.earlier.isPresent()).write(lastHolder);
    }

    private Secret password(PlanStep step) {
        return passwords.of(step.customer(), step.change().person().name());
    }

    private StepResult succeeded(PlanStep step, Chain chain, Done<?> done) {
        Optional<UserId> created = step.change().kind() == Change.Kind.CREATE_USER
                ? Optional.of(((CustomerUser) done.value()).id())
                : Optional.empty();
        Entry.Status status = done.effect() == Effect.APPLIED ? Entry.Status.APPLIED : Entry.Status.ALREADY_SO;
        journal.append(new Entry.Finished(
                step.number(),
                status,
                created,
                done.requestId(),
                Optional.empty(),
                settings.clock().instant()));
        if (created.isPresent()) {
            chain.create(created.get());
            handOver(step);
        }
        return new StepResult(step, Results.of(status, Optional.empty()), done.requestId(), Optional.empty());
    }

    private void handOver(PlanStep step) {
        handOver.handOver(step.customer(), step.change().person().name(), password(step));
        journal.append(new Entry.HandedOver(step.number()));
    }

    private StepResult failed(PlanStep step, Chain chain, Ids ids, DirectoryException failure) {
        boolean unknown = failure.kind() == ErrorKind.OUTCOME_UNKNOWN || ids.isStillOpen(failure);
        Entry.Status status = unknown ? Entry.Status.UNKNOWN : Entry.Status.REJECTED;
        breakOff(step, chain, unknown ? "may or may not have been created" : "was not created");
        Entry.Failure why = new Entry.Failure(
                failure.kind(),
                String.valueOf(failure.getMessage()),
                failure.details().code(),
                failure.details().correlationId().map(CorrelationId::toString),
                failure.details().remedy().map(Remedy::text));
        journal.append(new Entry.Finished(
                step.number(),
                status,
                Optional.empty(),
                ids.last,
                Optional.of(why),
                settings.clock().instant()));
        return new StepResult(step, Results.of(status, Optional.of(why)), ids.last, Optional.of(why));
    }

    private static void breakOff(PlanStep step, Chain chain, String what) {
        if (step.change().kind() == Change.Kind.CREATE_USER || step.change().kind() == Change.Kind.RESTORE_USER) {
            chain.breakOff("the user " + what);
        }
    }

    /** Gives a step's write its id, and writes each down before it is sent. For one thread. */
    private final class Ids implements Supplier<RequestId> {
        private final PlanStep step;
        private final Optional<RequestId> earlier;
        private Optional<RequestId> last;
        private boolean used;

        Ids(PlanStep step) {
            this.step = step;
            this.earlier = before.isPending(step.number()) ? before.requestId(step.number()) : Optional.empty();
            this.last = earlier;
        }

        @Override
        public RequestId get() {
            if (earlier.isPresent() && !used) {
                used = true;
                return earlier.get();
            }
            RequestId id = settings.requestIds().nextRequestId();
            journal.append(
                    new Entry.Intended(step.number(), id, settings.clock().instant()));
            last = Optional.of(id);
            return id;
        }

        /** Whether the write of the earlier run is as unknown as before: this failure says nothing about it. */
        boolean isStillOpen(DirectoryException failure) {
            return earlier.isPresent() && earlier.equals(last) && (!used || failure.kind() == ErrorKind.INTERRUPTED);
        }
    }
}
