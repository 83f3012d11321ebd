package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;

/** An event inside a use case. It holds no secret. */
public sealed interface DirectoryEvent {
    /** A write's answer was lost. The write is sent again with the same id after {@code delay}. */
    record ResendingWrite(Operation operation, RequestId requestId, int attempt, Duration delay)
            implements DirectoryEvent {}

    /** Every answer to a write was lost. The directory is read to find out the outcome. */
    record ReadingBack(Operation operation, RequestId requestId) implements DirectoryEvent {}

    /**
     * A write has ended, for an audit. There is one event for each write that was begun. If a user is asked to get a
     * role or licence they already have, there is no event. If only the service's answer shows this, there is an event
     * with {@code ALREADY_SO}.
     *
     * @param actor    on whose behalf, if the caller has said so
     * @param customer the customer; empty for the partner's own account
     * @param target   the object of the write, such as a user principal name or an id
     * @param outcome  {@code APPLIED}, {@code ALREADY_SO}, {@code REJECTED} or {@code UNKNOWN}
     * @param failure  why the write failed or is not confirmed; empty after success
     * @param duration including all repeats, waits and reads
     */
    record WriteEnded(
            Optional<String> actor,
            Operation operation,
            Optional<CustomerId> customer,
            String target,
            Outcome outcome,
            Optional<ErrorKind> failure,
            RequestId requestId,
            CorrelationId correlationId,
            Duration duration)
            implements DirectoryEvent {}

    /** A user who exists is not visible yet. The user is looked up again after {@code delay}. */
    record WaitingForUser(CustomerId customer, UserId user, Duration delay) implements DirectoryEvent {}
}
