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

/** An event of a run, as its journal records it. It never holds a secret. */
public sealed interface JournalEntry {
    /**
     * The run begins or continues.
     *
     * @param lastHolderStays whether its policy keeps the last holder of a privileged role
     */
    record Begun(RunId run, String planSeal, boolean lastHolderStays, Instant at) implements JournalEntry {}

    /** A step's write is about to be sent. */
    record Intended(long step, RequestId requestId, Instant at) implements JournalEntry {}

    /**
     * The outcome of a step.
     *
     * @param user      the user's id, if the step created one
     * @param requestId the write's id, if one was sent
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

    /** A customer's changes were read back. All were seen, except those listed. */
    record Verified(CustomerId customer, List<Long> unseen, Instant at) implements JournalEntry {
        public Verified {
            unseen = List.copyOf(unseen);
        }
    }

    /**
     * The run ends.
     *
     * @param complete whether all work is done; if not, the run can be resumed
     */
    record Ended(boolean complete, Instant at) implements JournalEntry {}

    /** Why a step failed. */
    record Failure(
            ErrorKind kind,
            String message,
            Optional<String> code,
            Optional<String> correlationId,
            Optional<String> remedy) {}
}
