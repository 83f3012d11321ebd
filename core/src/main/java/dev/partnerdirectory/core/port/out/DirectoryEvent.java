package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import java.time.Duration;
import java.util.Optional;

/** Something that happened inside a use case. Holds no secret. */
public sealed interface DirectoryEvent {
    /** A write's answer was lost; it is sent again with the same id after {@code delay}. */
    record ResendingWrite(Operation operation, RequestId requestId, int attempt, Duration delay)
            implements DirectoryEvent {}

    /** A write's answer stayed lost; the directory is read to see what became of it. */
    record ReadingBack(Operation operation, RequestId requestId) implements DirectoryEvent {}

    /**
     * A write has ended: one event for each that was begun, for an audit. A user who already has the role or licence that was
     * asked for makes none, or one with {@code CONFLICT} where only the service's answer tells.
     *
     * @param actor    on whose behalf, where the caller has said so
     * @param customer where; empty for the partner's own account
     * @param target   whom or what, such as a user principal name or an id
     * @param failure  why it is not known to be done; empty where it was done
     * @param duration with all repeats, waits and readings
     */
    record WriteEnded(
            Optional<String> actor,
            Operation operation,
            Optional<CustomerId> customer,
            String target,
            Optional<ErrorKind> failure,
            RequestId requestId,
            CorrelationId correlationId,
            Duration duration)
            implements DirectoryEvent {}

    /** A user known to exist is not visible yet; looked for again after {@code delay}. */
    record WaitingForUser(CustomerId customer, UserId user, Duration delay) implements DirectoryEvent {}
}
