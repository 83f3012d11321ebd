package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.store.RequestTable.Remembered;
import dev.partnerdirectory.fake.store.Tables;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

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
    Optional<String> find(Tables tables, Call call, RequestId id, byte[] digest, Instant now) {
        Optional<Remembered> found = tables.requests().find(id, oldest(now));
        if (found.isPresent() && !Arrays.equals(found.get().digest(), digest)) {
            throw call.conflict(
                    Conflict.Reason.REQUEST_ID_REUSED,
                    ServiceCode.INVALID,
                    400,
                    "request id %s was used for another request".formatted(id));
        }
        return found.map(write -> write.answer().get());
    }

    void add(Tables tables, RequestId id, byte[] digest, Supplier<String> answer, Instant now) {
        dropExpired(tables, now);
        tables.requests().put(id, now.toEpochMilli(), digest, answer);
    }

    /** Drops a few more than come in, so that no write pays for a whole day's. */
    private void dropExpired(Tables tables, Instant now) {
        if (oldestKept.get() <= oldest(now)) {
            tables.requests().dropOldest(DROPPED_AT_ONCE, oldest(now));
            lookAgain(tables);
        }
        oldestKept.accumulateAndGet(now.toEpochMilli(), Math::min);
    }

    /** Finds the oldest request in the table: after opening, seeding and dropping. */
    void lookAgain(Tables tables) {
        oldestKept.set(tables.requests().oldest().orElse(Long.MAX_VALUE));
    }

    private long oldest(Instant now) {
        return now.minus(options.requestIdWindow()).toEpochMilli();
    }
}
