package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The current state of a run and of each step, by its number, as its journal gives it. Thread-safe. */
public final class RunState {
    /**
     * Its parts are nullable and not optional, because there are millions of states.
     *
     * @param status     null while the write may be in progress
     * @param toHandOver whether the password of a created user is not handed over yet
     * @param entry      the number of the entry with this state
     */
    private record StepState(
            @Nullable Outcome status,
            @Nullable RequestId requestId,
            @Nullable UserId user,
            JournalEntry.@Nullable Failure failure,
            boolean toHandOver,
            long entry) {
        static final StepState NOTHING = new StepState(null, null, null, null, false, 0);

        StepState after(JournalEntry.Intended intended, long number) {
            return new StepState(null, intended.requestId(), user, null, toHandOver, number);
        }

        StepState after(JournalEntry.Finished finished, long number) {
            boolean created =
                    finished.status() == Outcome.APPLIED && finished.user().isPresent();
            return new StepState(
                    finished.status(),
                    finished.requestId().orElse(requestId),
                    finished.user().orElse(user),
                    finished.failure().orElse(null),
                    created || toHandOver,
                    number);
        }

        StepState handedOver() {
            return new StepState(status, requestId, user, failure, false, entry);
        }
    }

    /** The last verification of a customer's changes, by the number of its entry. */
    private record Look(long entry, Set<Long> unseen) {
        static final Look NONE = new Look(0, Set.of());
    }

    private final Map<Long, StepState> steps = new ConcurrentHashMap<>();
    private final Map<CustomerId, Look> looks = new ConcurrentHashMap<>();
    private volatile JournalEntry.@Nullable Begun begun;
    private volatile boolean complete;
    private volatile boolean signInRefused;
    private volatile String head = JournalRecord.START;
    private long count;

    /**
     * Adds a record that was read from a journal.
     *
     * @throws InvalidRequest if it does not follow from the record before
     */
    public void follow(JournalRecord record) {
        if (!JournalRecord.after(head, record.entry()).equals(record)) {
            throw new InvalidRequest(
                    "journal",
                    "was changed after it was written: entry %d does not match the entries before it"
                            .formatted(count + 1),
                    ErrorDetails.none());
        }
        add(record);
    }

    /** The digest of the last record. It covers all records. */
    public String head() {
        return head;
    }

    /** Adds a record that was just made. Like {@link #follow}, it is for one thread at a time. */
    public void add(JournalRecord record) {
        count++;
        head = record.digest();
        add(record.entry());
    }

    private void add(JournalEntry entry) {
        if (entry instanceof JournalEntry.Begun start) {
            begun = begun == null ? start : begun;
            complete = false;
            signInRefused = false;
        } else if (entry instanceof JournalEntry.Intended intended) {
            steps.put(intended.step(), step(intended.step()).after(intended, count));
        } else if (entry instanceof JournalEntry.Finished finished) {
            steps.put(finished.step(), step(finished.step()).after(finished, count));
            signInRefused |= finished.failure()
                    .filter(why -> why.kind() == ErrorKind.UNAUTHENTICATED)
                    .isPresent();
        } else if (entry instanceof JournalEntry.HandedOver handed) {
            steps.put(handed.step(), step(handed.step()).handedOver());
        } else if (entry instanceof JournalEntry.Verified looked) {
            looks.put(looked.customer(), new Look(count, Set.copyOf(looked.unseen())));
        } else if (entry instanceof JournalEntry.Ended ended) {
            complete = ended.complete();
        }
    }

    private StepState step(long number) {
        return steps.getOrDefault(number, StepState.NOTHING);
    }

    /** How the run began; empty for a journal without entries. */
    public Optional<JournalEntry.Begun> begun() {
        return Optional.ofNullable(begun);
    }

    /**
     * How this plan's run began.
     *
     * @throws InvalidRequest if there is no run, or it belongs to another plan
     */
    public JournalEntry.Begun begunWith(Plan plan) {
        JournalEntry.Begun first = begun().orElseThrow(() -> new InvalidRequest(
                "journal", "holds no run yet", ErrorDetails.none().withRemedy("apply the plan")));
        if (!first.planSeal().equals(plan.summary().seal())) {
            throw new InvalidRequest("plan", "is not the plan of run %s".formatted(first.run()), ErrorDetails.none());
        }
        return first;
    }

    /** Whether all work of the run is done. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether a step was refused because of the sign-in since the run was begun or resumed. */
    public boolean isSignInRefused() {
        return signInRefused;
    }

    /** The outcome of a step; empty if it was not attempted or is not known yet. */
    public Optional<Outcome> status(long step) {
        return Optional.ofNullable(step(step).status());
    }

    /** Whether a step has exactly this outcome. */
    public boolean is(Outcome status, long step) {
        return step(step).status() == status;
    }

    /** Whether a step's write may have been sent and its effect is unknown. */
    public boolean isPending(long step) {
        StepState state = step(step);
        return (state.requestId() != null && state.status() == null) || is(Outcome.UNKNOWN, step);
    }

    /** Whether a step needs no more work: it is in effect, or it was refused for good. */
    public boolean isSettled(long step) {
        return status(step)
                .filter(status -> switch (status) {
                    case APPLIED, ALREADY_SO -> true;
                    case REJECTED -> !mayGoBetter(step);
                    case UNKNOWN, NOT_ATTEMPTED, NOT_YET_VISIBLE, WOULD_APPLY -> false;
                })
                .isPresent();
    }

    /** Whether the cause of the refusal is not the step itself but the run, the sign-in or the time. */
    private boolean mayGoBetter(long step) {
        return failure(step)
                .map(JournalEntry.Failure::kind)
                .filter(kind -> switch (kind) {
                    case UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN, INTERRUPTED -> true;
                    case INVALID_REQUEST, UNSUPPORTED, GUARD_RAIL, REJECTED, NOT_FOUND, CONFLICT, UNEXPECTED_RESPONSE ->
                        false;
                })
                .isPresent();
    }

    /** The id of the step's last write. */
    public Optional<RequestId> requestId(long step) {
        return Optional.ofNullable(step(step).requestId());
    }

    /** The id of the user whom a step created. */
    public Optional<UserId> user(long step) {
        return Optional.ofNullable(step(step).user());
    }

    /** Why a step failed, or why its outcome is unknown. */
    public Optional<JournalEntry.Failure> failure(long step) {
        return Optional.ofNullable(step(step).failure());
    }

    /** Whether the password of the user whom a step created is not handed over yet. */
    public boolean isToHandOver(long step) {
        return step(step).toHandOver();
    }

    /** Whether a step's change was verified after it was done. */
    public boolean isLookedFor(CustomerId customer, long step) {
        return looks.getOrDefault(customer, Look.NONE).entry() > step(step).entry();
    }

    /** Whether a step's change was not seen when it was verified. */
    public boolean isUnseen(CustomerId customer, long step) {
        return looks.getOrDefault(customer, Look.NONE).unseen().contains(step);
    }

    /** Whether any change of the run was not seen when it was verified. */
    public boolean hasUnseen() {
        return looks.values().stream().anyMatch(look -> !look.unseen().isEmpty());
    }
}
