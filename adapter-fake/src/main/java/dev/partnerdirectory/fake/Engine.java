package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.seed.SeedWriter;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.Interruptible;
import dev.partnerdirectory.fake.store.RememberedRefusal;
import dev.partnerdirectory.fake.store.RememberedRequest;
import dev.partnerdirectory.fake.store.Store;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries out calls on the store. A write and the record of its request id are one transaction, so neither exists
 * without the other (R51). The engine also purges deleted users whose retention time is over. Thread-safe.
 */
record Engine(Store store, Clock clock, Supplier<UUID> ids, FakeOptions options) implements AutoCloseable {
    /** How long a deleted user can be restored (R23). */
    private static final Duration DELETED_USERS_STAY = Duration.ofDays(30);

    /** How long a request id is remembered (R51). */
    private static final Duration REQUEST_IDS_STAY = Duration.ofHours(24);

    Instant now() {
        return clock.instant();
    }

    UUID newId() {
        return ids.get();
    }

    <T> T read(Call call, Function<DirectoryState, T> work) {
        return guarded(call, () -> {
            purgeIfDue(clock.instant());
            return store.read(work);
        });
    }

    private void purgeIfDue(Instant now) throws InterruptedException {
        long until = now.minus(DELETED_USERS_STAY).toEpochMilli();
        if (store.read(state -> state.isPurgeDue(until))) {
            store.write(state -> {
                state.purge(until);
                return true;
            });
        }
    }

    /**
     * Carries out a write once for each request id. The same write sent again gets the same answer and has no second
     * effect.
     *
     * @param asked everything by which this write differs from others of its operation and customer
     * @throws Conflict if the id was used for another write
     */
    Answer write(Call call, RequestId id, List<?> asked, Function<DirectoryState, Answer> work) {
        String digest = Fingerprint.of(List.of(store.salt(), call.operation(), call.customer(), asked));
        Instant now = clock.instant();
        Answer answer = guarded(call, () -> {
            purgeIfDue(now);
            return store.write(state -> once(call, new Asked(id, now, digest), state, work));
        });
        answer.refusal().ifPresent(refusal -> {
            throw refusal.again(call.details());
        });
        return answer;
    }

    private record Asked(RequestId id, Instant at, String digest) {}

    private Answer once(Call call, Asked asked, DirectoryState state, Function<DirectoryState, Answer> work) {
        Instant since = asked.at().minus(REQUEST_IDS_STAY);
        Optional<RememberedRequest> before = state.requests().find(asked.id(), since);
        if (before.isPresent()) {
            requireSame(call, before.get(), asked);
            return before.get().answer();
        }
        Answer answer = carriedOut(call, state, work);
        state.requests().expire(since);
        state.requests().put(new RememberedRequest(asked.id(), asked.at(), asked.digest(), answer));
        return answer;
    }

    private static void requireSame(Call call, RememberedRequest before, Asked asked) {
        if (!before.digest().equals(asked.digest())) {
            throw call.conflict(
                    Conflict.Reason.REQUEST_ID_REUSED,
                    ServiceCode.INVALID,
                    "request id %s was used for another request".formatted(before.id()));
        }
    }

    /** A refusal that must be remembered counts as an answer. The changes that the write made before it are undone. */
    private Answer carriedOut(Call call, DirectoryState state, Function<DirectoryState, Answer> work) {
        try {
            return work.apply(state);
        } catch (DirectoryException failure) {
            if (!call.options().rememberRefusals() || !RememberedRefusal.isAnswer(failure)) {
                throw failure;
            }
            state.changes().rollBack();
            return Answer.of(RememberedRefusal.of(failure));
        }
    }

    /**
     * Adds the seed if the directory is new.
     *
     * @return whether the directory was new
     */
    boolean seedIfNew(Seed seed) {
        if (!store.isNew()) {
            return false;
        }
        Consumer<DirectoryState> planter = seed.planter();
        return rewritten(state -> {
            // Another process may have been faster.
            boolean isNew = store.isNew();
            if (isNew) {
                planter.accept(state);
            }
            return isNew;
        });
    }

    /** Writes the content of the moment when it begins. Other callers do not wait for it. */
    void export(OutputStream out) {
        SeedWriter contents = guarded("export the directory", ErrorDetails.none(), () -> store.read(SeedWriter::of));
        try {
            contents.writeIndented(out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Changes the directory without checking the service's rules. */
    void rewrite(Consumer<DirectoryState> work) {
        rewritten(state -> {
            work.accept(state);
            return true;
        });
    }

    private <T> T rewritten(Function<DirectoryState, T> work) {
        return guarded("change the directory", ErrorDetails.none(), () -> store.rewrite(work));
    }

    @Override
    public void close() {
        store.close();
    }

    private static <T> T guarded(Call call, Interruptible<T> work) {
        return guarded(call.operation().words(), call.details(), work);
    }

    private static <T> T guarded(String what, ErrorDetails details, Interruptible<T> work) {
        try {
            return work.run();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new Interrupted(
                    "interrupted before it could %s; nothing was done".formatted(what), details, interruption);
        } catch (StoreFailure failure) {
            throw failed("could not %s: %s".formatted(what, failure.getMessage()), details, failure);
        }
    }

    /** A full disk may have room later. What is closed stays closed. */
    private static DirectoryException failed(String message, ErrorDetails details, StoreFailure failure) {
        return failure.isClosed() ? new Unsupported(message, details) : new Unavailable(message, details, failure);
    }
}
