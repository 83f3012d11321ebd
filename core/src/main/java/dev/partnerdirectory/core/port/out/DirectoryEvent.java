package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import java.time.Duration;

/** Something that happened inside a use case. Holds no secret. */
public sealed interface DirectoryEvent {
    /** A write's answer was lost; it is sent again with the same id after {@code delay}. */
    record ResendingWrite(Operation operation, RequestId requestId, int attempt, Duration delay)
            implements DirectoryEvent {}

    /** A write's answer stayed lost; the directory is read to see what became of it. */
    record ReadingBack(Operation operation, RequestId requestId) implements DirectoryEvent {}

    /** A user known to exist is not visible yet; looked for again after {@code delay}. */
    record WaitingForUser(CustomerId customer, UserId user, Duration delay) implements DirectoryEvent {}
}
