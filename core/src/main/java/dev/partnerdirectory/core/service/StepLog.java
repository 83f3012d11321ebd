package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does one person's steps and keeps what became of each. A step that fails does not stop the next, but after an
 * interruption, a refused sign-in, or {@link #giveUp}, none is attempted any more. For one thread.
 */
final class StepLog {
    private final long row;
    private final CustomerRef customer;
    private final UserRef user;
    private final Supplier<RequestId> ids;
    private final DirectoryListener listener;
    private final List<Step> steps = new ArrayList<>();
    private Optional<String> over = Optional.empty();
    private Optional<RequestId> sent = Optional.empty();

    StepLog(long row, CustomerRef customer, UserRef user, Supplier<RequestId> ids, DirectoryListener listener) {
        this.row = row;
        this.customer = customer;
        this.user = user;
        this.ids = ids;
        this.listener = listener;
    }

    /**
     * Does one step.
     *
     * @param write is handed the source of request ids, and asks it only when something is about to be sent
     * @return what the write gave, where it succeeded
     */
    <T> Optional<T> attempt(Step.Kind kind, String target, Function<Supplier<RequestId>, Done<T>> write) {
        if (Thread.currentThread().isInterrupted()) {
            giveUp("interrupted");
        }
        if (over.isPresent()) {
            log(kind, target, new Outcome.NotAttempted(over.get()), Optional.empty());
            return Optional.empty();
        }
        sent = Optional.empty();
        try {
            Done<T> done = write.apply(this::nextId);
            log(kind, target, Outcome.of(done.effect()), done.requestId());
            return Optional.of(done.value());
        } catch (DirectoryException failure) {
            log(kind, target, Outcome.of(failure), sent);
            stopAfter(failure);
            return Optional.empty();
        }
    }

    private RequestId nextId() {
        RequestId id = ids.get();
        sent = Optional.of(id);
        return id;
    }

    private void stopAfter(DirectoryException failure) {
        if (failure.kind() == ErrorKind.UNAUTHENTICATED) {
            giveUp("the sign-in was refused");
        }
    }

    /** Attempts no further step. */
    void giveUp(String reason) {
        over = Optional.of(over.orElse(reason));
    }

    /** What became of the step done last. */
    Outcome last() {
        return steps.get(steps.size() - 1).outcome();
    }

    /** What it all came to. */
    WorkflowResult result(Optional<CustomerUser> found, Optional<Secret> newPassword) {
        return new WorkflowResult(
                row,
                customer,
                user,
                Outcome.ofAll(steps.stream().map(Step::outcome).toList()),
                steps,
                found,
                newPassword);
    }

    private void log(Step.Kind kind, String target, Outcome outcome, Optional<RequestId> requestId) {
        Step step = new Step(kind, target, outcome, requestId);
        steps.add(step);
        listener.on(new DirectoryEvent.StepFinished(row, customer, user, step));
    }
}
