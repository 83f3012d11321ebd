package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.store.Session;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The writes of the last hours with their answers (R51). Kept in the transaction of the write itself. */
final class RequestLog {
    private static final int DROPPED_AT_ONCE = 16;

    private final FakeOptions options;
    private final AtomicLong oldestKept = new AtomicLong(Long.MAX_VALUE);

    RequestLog(FakeOptions options) {
        this.options = options;
    }

    /**
     * The answer that this write was given before.
     *
     * @throws Conflict if its id was used for another write
     */
    Optional<String> find(Session session, Call call, RequestId id, byte[] digest, Instant now) {
        record Row(boolean isSameWrite, String answer) {}
        Optional<Row> found = session.first(
                "SELECT digest = ?, answer FROM request WHERE id = ? AND at > ?",
                row -> new Row(row.getBoolean(1), row.getString(2)),
                digest,
                bytes(id),
                oldest(now));
        if (found.isPresent() && !found.get().isSameWrite()) {
            throw call.conflict(
                    Conflict.Reason.REQUEST_ID_REUSED, 400, "request id %s was used for another request".formatted(id));
        }
        return found.map(Row::answer);
    }

    void add(Session session, RequestId id, byte[] digest, String answer, Instant now) {
        dropExpired(session, now);
        session.update(
                "INSERT OR REPLACE INTO request (id, at, digest, answer) VALUES (?, ?, ?, ?)",
                bytes(id),
                now.toEpochMilli(),
                digest,
                answer);
    }

    /** Drops a few more than come in, so that no write pays for a whole day's. */
    private void dropExpired(Session session, Instant now) {
        if (oldestKept.get() <= oldest(now)) {
            session.update(
                    "DELETE FROM request WHERE k IN (SELECT k FROM request ORDER BY k LIMIT ?) AND at <= ?",
                    DROPPED_AT_ONCE,
                    oldest(now));
            lookAgain(session);
        }
        oldestKept.accumulateAndGet(now.toEpochMilli(), Math::min);
    }

    /** Finds the oldest request in the table: after opening, seeding and dropping. */
    void lookAgain(Session session) {
        oldestKept.set(session.first("SELECT at FROM request ORDER BY k LIMIT 1", row -> row.getLong(1))
                .orElse(Long.MAX_VALUE));
    }

    private long oldest(Instant now) {
        return now.minus(options.requestIdWindow()).toEpochMilli();
    }

    private static byte[] bytes(RequestId id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
