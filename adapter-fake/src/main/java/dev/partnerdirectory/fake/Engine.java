package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.fake.store.Database;
import dev.partnerdirectory.fake.store.Session;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries calls out on the store: reads as they are; writes in one transaction together with the memory of their
 * request id, so that neither is there without the other. Thread-safe.
 */
final class Engine implements AutoCloseable {
    private final Database database;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final FakeOptions options;
    private final RequestLog requests;
    private final Purge purge;
    private final CustomerCache customers = new CustomerCache();
    private final byte[] salt;

    Engine(Database database, Clock clock, Supplier<UUID> ids, FakeOptions options) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.options = options;
        this.requests = new RequestLog(options);
        this.purge = new Purge(options.deletedUsersStay());
        this.salt = uninterrupted(() -> database.write(this::opened));
    }

    private byte[] opened(Session session) {
        purge.lookAgain(session);
        requests.lookAgain(session);
        return Salt.of(session);
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

    /** A customer's key in the tables; refuses one that is not there or not the partner's. */
    long customerKey(Session session, Call call, CustomerId id) {
        return customer(session, call, id).key();
    }

    CustomerCache.Entry customer(Session session, Call call, CustomerId id) {
        CustomerCache.Entry found = customers.find(session, id).orElseThrow(() -> CustomerTable.absent(call, id));
        CustomerTable.requireOurs(call, id, found.relationship());
        return found;
    }

    Fingerprint fingerprint(Operation operation) {
        return new Fingerprint(salt, operation);
    }

    /** A user was deleted now, to be purged one day. */
    void noticeDeletion(Instant when) {
        purge.noticeDeletion(when);
    }

    <T> T read(Call call, Function<Session, T> work) {
        return guarded(call, () -> {
            purgeIfDue(clock.instant());
            return database.read(work);
        });
    }

    /** Carries a write out once for each request id. */
    <T> T write(Call call, RequestId id, Fingerprint fingerprint, Answer<T> answer, Function<Session, T> work) {
        byte[] digest = fingerprint.bytes();
        return guarded(call, () -> {
            Instant now = clock.instant();
            purgeIfDue(now);
            try {
                return database.write(session -> once(session, call, id, digest, answer, now, work));
            } catch (Refused refused) {
                throw remembered(refused.answer(), call, id, digest, now);
            }
        });
    }

    /** Puts a seed into a directory that never had one; cut short, it is begun anew the next time. */
    void seedOnce(Seed seed) {
        String done = "SELECT 1 FROM meta WHERE name = 'seeded'";
        if (!uninterrupted(() -> database.read(session -> session.exists(done)))) {
            plant(Schema::clear);
            seed.plantIn(this);
            plant(session -> session.update("INSERT INTO meta (name, value) VALUES ('seeded', 'yes')"));
        }
    }

    void export(OutputStream out) {
        uninterrupted(() -> database.read(session -> {
            SeedWriter.write(session, out);
            return true;
        }));
    }

    /** Changes the tables past every rule. */
    <T> T plant(Function<Session, T> work) {
        return uninterrupted(() -> database.write(session -> {
            T result = work.apply(session);
            purge.lookAgain(session);
            requests.lookAgain(session);
            customers.forget();
            return result;
        }));
    }

    private void purgeIfDue(Instant now) throws InterruptedException {
        if (purge.isDue(now)) {
            database.write(session -> purge.run(session, now));
        }
    }

    private <T> T once(
            Session session,
            Call call,
            RequestId id,
            byte[] digest,
            Answer<T> answer,
            Instant now,
            Function<Session, T> work) {
        Optional<String> before = requests.find(session, call, id, digest, now);
        if (before.isPresent()) {
            Refusal.again(before.get(), call).ifPresent(refusal -> {
                throw refusal;
            });
            return answer.again(before.get());
        }
        T result = carriedOut(session, work);
        requests.add(session, id, digest, answer.kept(result), now);
        return result;
    }

    private <T> T carriedOut(Session session, Function<Session, T> work) {
        try {
            return work.apply(session);
        } catch (DirectoryException failure) {
            throw options.rememberRefusals() && Refusal.isAnswer(failure) ? new Refused(failure) : failure;
        }
    }

    /** Keeps a refusal whose own transaction was rolled back; if the id was used in between, that is the answer. */
    private DirectoryException remembered(
            DirectoryException refusal, Call call, RequestId id, byte[] digest, Instant now)
            throws InterruptedException {
        return database.write(session -> {
            if (requests.find(session, call, id, digest, now).isEmpty()) {
                requests.add(session, id, digest, Refusal.kept(refusal), now);
            }
            return refusal;
        });
    }

    @Override
    public void close() {
        database.close();
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
