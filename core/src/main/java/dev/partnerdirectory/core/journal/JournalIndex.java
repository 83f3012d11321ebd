package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a journal says of each step, by its number. A step that went well takes a few bytes, so that a million of them
 * fit. Not thread-safe while it is filled.
 */
public final class JournalIndex {
    private static final byte NOTHING = 0;
    private static final byte INTENDED = 1;
    private static final byte APPLIED = 2;
    private static final byte ALREADY_SO = 3;
    private static final byte REJECTED = 4;
    private static final byte UNKNOWN = 5;
    private static final int FIRST = 1024;

    private byte[] states = new byte[FIRST];
    private long[] requestIds = new long[2 * FIRST];
    private long[] users = new long[2 * FIRST];
    private final Map<Long, Entry.Failure> failures = new HashMap<>();
    private final Map<CustomerId, Set<Long>> unseen = new HashMap<>();
    private final Set<Long> notHandedOver = new HashSet<>();
    private Optional<Entry.Begun> begun = Optional.empty();
    private boolean complete;

    void add(Entry entry) {
        if (entry instanceof Entry.Begun start) {
            begun = begun.or(() -> Optional.of(start));
            complete = false;
        } else if (entry instanceof Entry.Intended intended) {
            put(intended);
        } else if (entry instanceof Entry.Finished finished) {
            put(finished);
        } else if (entry instanceof Entry.HandedOver handed) {
            notHandedOver.remove(handed.step());
        } else if (entry instanceof Entry.Verified looked) {
            unseen.put(looked.customer(), Set.copyOf(looked.unseen()));
        } else if (entry instanceof Entry.Ended ended) {
            complete = ended.complete();
        }
    }

    private void put(Entry.Intended intended) {
        int at = room(intended.step());
        states[at] = INTENDED;
        put(requestIds, at, intended.requestId().value());
        failures.remove(intended.step());
    }

    private void put(Entry.Finished finished) {
        int at = room(finished.step());
        states[at] = switch (finished.status()) {
            case APPLIED -> APPLIED;
            case ALREADY_SO -> ALREADY_SO;
            case REJECTED -> REJECTED;
            case UNKNOWN -> UNKNOWN;
        };
        finished.requestId().ifPresent(id -> put(requestIds, at, id.value()));
        failures.remove(finished.step());
        finished.failure().ifPresent(failure -> failures.put(finished.step(), failure));
        finished.user().ifPresent(user -> put(users, at, UUID.fromString(user.value())));
        if (finished.status() == Entry.Status.APPLIED && finished.user().isPresent()) {
            notHandedOver.add(finished.step());
        }
    }

    private int room(long step) {
        int at = Math.toIntExact(step);
        if (at >= states.length) {
            int size = Math.max(at + 1, 2 * states.length);
            states = Arrays.copyOf(states, size);
            requestIds = Arrays.copyOf(requestIds, 2 * size);
            users = Arrays.copyOf(users, 2 * size);
        }
        return at;
    }

    private static void put(long[] halves, int at, UUID id) {
        halves[2 * at] = id.getMostSignificantBits();
        halves[2 * at + 1] = id.getLeastSignificantBits();
    }

    private static Optional<UUID> get(long[] halves, int at) {
        return 2 * at + 1 >= halves.length || (halves[2 * at] == 0 && halves[2 * at + 1] == 0)
                ? Optional.empty()
                : Optional.of(new UUID(halves[2 * at], halves[2 * at + 1]));
    }

    private byte state(long step) {
        int at = Math.toIntExact(step);
        return at < states.length ? states[at] : NOTHING;
    }

    /** How the run began; empty for a journal without entries. */
    public Optional<Entry.Begun> begun() {
        return begun;
    }

    /** Whether everything that can be done was done. */
    public boolean isComplete() {
        return complete;
    }

    /** What became of a step; empty where nothing was attempted, or it is not known yet. */
    public Optional<Entry.Status> status(long step) {
        return switch (state(step)) {
            case APPLIED -> Optional.of(Entry.Status.APPLIED);
            case ALREADY_SO -> Optional.of(Entry.Status.ALREADY_SO);
            case REJECTED -> Optional.of(Entry.Status.REJECTED);
            case UNKNOWN -> Optional.of(Entry.Status.UNKNOWN);
            default -> Optional.empty();
        };
    }

    /** Whether a step's write may have been sent, and its effect is not known. */
    public boolean isPending(long step) {
        return state(step) == INTENDED || state(step) == UNKNOWN;
    }

    /** Whether nothing more is to be done about a step: it is so, or it was refused for good. */
    public boolean isSettled(long step) {
        return switch (state(step)) {
            case APPLIED, ALREADY_SO -> true;
            case REJECTED -> !mayGoBetter(step);
            default -> false;
        };
    }

    /** Refused for something that is not the step's own: the run, the sign-in, the hour. */
    private boolean mayGoBetter(long step) {
        return failure(step)
                .filter(failure -> switch (failure.kind()) {
                    case UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN, INTERRUPTED -> true;
                    case INVALID_REQUEST, UNSUPPORTED, GUARD_RAIL, REJECTED, NOT_FOUND, CONFLICT, UNEXPECTED_RESPONSE ->
                        false;
                })
                .isPresent();
    }

    /** The id of the step's last write. */
    public Optional<RequestId> requestId(long step) {
        return get(requestIds, Math.toIntExact(step)).map(RequestId::new);
    }

    /** The id of the user whom a step created. */
    public Optional<UserId> user(long step) {
        return get(users, Math.toIntExact(step)).map(UUID::toString).map(UserId::new);
    }

    public Optional<Entry.Failure> failure(long step) {
        return Optional.ofNullable(failures.get(step));
    }

    /** Whether the user whom a step created still waits for the password to be handed over. */
    public boolean isToHandOver(long step) {
        return notHandedOver.contains(step);
    }

    /** Whether a step's change was looked for afterwards, and not seen. */
    public boolean isUnseen(CustomerId customer, long step) {
        return unseen.getOrDefault(customer, Set.of()).contains(step);
    }

    /** Whether some change of the run was looked for, and not seen. */
    public boolean hasUnseen() {
        return unseen.values().stream().anyMatch(steps -> !steps.isEmpty());
    }

    /** Whether a customer's changes were looked for. */
    public boolean isVerified(CustomerId customer) {
        return unseen.containsKey(customer);
    }
}
