package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.store.Store;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.Tables;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries calls out on the store: reads as they are; writes in one transaction together with the memory of their
 * request id, so that neither is there without the other. Thread-safe.
 */
final class Engine implements AutoCloseable {
    private static final String SEEDED = "seeded";

    private final Store store;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final FakeOptions options;
    private final RequestLog requests;
    private final Purge purge;
    private final byte[] salt;

    Engine(Store store, Clock clock, Supplier<UUID> ids, FakeOptions options) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.options = options;
        this.requests = new RequestLog(options);
        this.purge = new Purge(options.deletedUsersStay());
        this.salt = uninterrupted(() -> store.write(this::opened));
    }

    private byte[] opened(Tables tables) {
        purge.lookAgain(tables);
        requests.lookAgain(tables);
        return Salt.of(tables);
    }

    FakeOptions options() {
        return options;
    }

    Instant now() {
        return clock.instant();
    }

    UUID newId() {
        return ids.get();
    }

    Fingerprint fingerprint(Operation operation) {
        return new Fingerprint(salt, operation);
    }

    /** A user was deleted now, to be purged one day. */
    void noticeDeletion(Instant when) {
        purge.noticeDeletion(when);
    }

    <T> T read(Call call, Function<Tables, T> work) {
        return guarded(call, () -> {
            purgeIfDue(clock.instant());
            return store.read(work);
        });
    }

    /** Carries a write out once for each request id. */
    <T> T write(Call call, RequestId id, Fingerprint fingerprint, Answer<T> answer, Function<Tables, T> work) {
        byte[] digest = fingerprint.bytes();
        return guarded(call, () -> {
            Instant now = clock.instant();
            purgeIfDue(now);
            try {
                return store.write(tables -> once(tables, call, id, digest, answer, now, work));
            } catch (Refused refused) {
                throw remembered(refused.answer(), call, id, digest, now);
            }
        });
    }

    /**
     * Puts a seed into a directory that never had one; cut short, it is begun anew the next time.
     *
     * @return whether it never had one
     */
    boolean seedOnce(Seed seed) {
        if (uninterrupted(() -> store.read(tables -> tables.mark(SEEDED))).isPresent()) {
            return false;
        }
        plant(Tables::clear);
        seed.plantIn(this);
        plant(tables -> tables.mark(SEEDED, "yes"));
        return true;
    }

    void export(OutputStream out) {
        uninterrupted(() -> store.read(tables -> {
            SeedWriter.write(tables, out);
            return true;
        }));
    }

    /** Changes the tables past every rule. */
    void plant(Consumer<Tables> work) {
        planting(tables -> {
            work.accept(tables);
            return true;
        });
    }

    /** Changes the tables past every rule, and says something of it. */
    <T> T planting(Function<Tables, T> work) {
        return uninterrupted(() -> store.write(tables -> {
            T result = work.apply(tables);
            purge.lookAgain(tables);
            requests.lookAgain(tables);
            return result;
        }));
    }

    private void purgeIfDue(Instant now) throws InterruptedException {
        if (purge.isDue(now)) {
            store.write(tables -> purge.run(tables, now));
        }
    }

    private <T> T once(
            Tables tables,
            Call call,
            RequestId id,
            byte[] digest,
            Answer<T> answer,
            Instant now,
            Function<Tables, T> work) {
        Optional<String> before = requests.find(tables, call, id, digest, now);
        if (before.isPresent()) {
            Refusal.again(before.get(), call).ifPresent(refusal -> {
                throw refusal;
            });
            return answer.again(before.get());
        }
        T result = carriedOut(tables, call, work);
        requests.add(tables, id, digest, () -> answer.kept(result), now);
        return result;
    }

    private <T> T carriedOut(Tables tables, Call call, Function<Tables, T> work) {
        try {
            return work.apply(tables);
        } catch (DirectoryException failure) {
            throw call.rememberRefusals() && Refusal.isAnswer(failure) ? new Refused(failure) : failure;
        }
    }

    /** Keeps a refusal whose own transaction was rolled back; if the id was used in between, that is the answer. */
    private DirectoryException remembered(
            DirectoryException refusal, Call call, RequestId id, byte[] digest, Instant now)
            throws InterruptedException {
        return store.write(tables -> {
            if (requests.find(tables, call, id, digest, now).isEmpty()) {
                requests.add(tables, id, digest, () -> Refusal.kept(refusal), now);
            }
            return refusal;
        });
    }

    @Override
    public void close() {
        store.close();
    }

    @FunctionalInterface
    private interface Interruptible<T> {
        T run() throws InterruptedException;
    }

    private static <T> T guarded(Call call, Interruptible<T> work) {
        try {
            return work.run();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new Interrupted(
                    "interrupted before it could %s; nothing was done"
                            .formatted(call.operation().words()),
                    call.details(),
                    interruption);
        } catch (StoreFailure failure) {
            throw new Unavailable(
                    "could not %s: %s".formatted(call.operation().words(), failure.getMessage()),
                    call.details(),
                    failure);
        }
    }

    private static <T> T uninterrupted(Interruptible<T> work) {
        try {
            return work.run();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted before the fake was changed", ErrorDetails.none(), interruption);
        }
    }

    /** Carries a refusal out of a transaction that it rolls back. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient DirectoryException answer;

        Refused(DirectoryException answer) {
            super(null, answer, false, false);
            this.answer = answer;
        }

        DirectoryException answer() {
            return answer;
        }
    }
}
