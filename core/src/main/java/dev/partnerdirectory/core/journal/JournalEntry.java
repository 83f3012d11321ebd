package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something a run wrote down. Never a secret. */
public sealed interface JournalEntry {
    /**
     * The run begins, or goes on.
     *
     * @param lastHolderStays whether its policy keeps the last holder of a role that gives power over others
     */
    record Begun(RunId run, String planSeal, boolean lastHolderStays, Instant at) implements JournalEntry {}

    /** A step's write is about to be sent. */
    record Intended(long step, RequestId requestId, Instant at) implements JournalEntry {}

    /**
     * What became of a step.
     *
     * @param user      the person's id, of one who was created
     * @param requestId of the write, where one was sent
     */
    record Finished(
            long step,
            Outcome status,
            Optional<UserId> user,
            Optional<RequestId> requestId,
            Optional<Failure> failure,
            Instant at)
            implements JournalEntry {}

    /** A created user's password was handed over. */
    record HandedOver(long step) implements JournalEntry {}

    /** A customer's changes were looked for; those not listed were seen. */
    record Verified(CustomerId customer, List<Long> unseen, Instant at) implements JournalEntry {
        public Verified {
            unseen = List.copyOf(unseen);
        }
    }

    /** The run comes to an end: nothing more will be done, or not now. */
    record Ended(boolean complete, Instant at) implements JournalEntry {}

    /** Why it failed. */
    record Failure(
            ErrorKind kind,
            String message,
            Optional<String> code,
            Optional<String> correlationId,
            Optional<String> remedy) {}
}
