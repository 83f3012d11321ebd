package dev.partnerdirectory.fake;

import dev.partnerdirectory.fake.store.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes users away for good when their time as deleted ones is over (R23). It remembers the oldest deletion, so that
 * asking whether there is anything to do costs nothing. Thread-safe.
 */
final class Purge {
    private static final long NEVER = Long.MAX_VALUE;

    private final Duration stay;
    private final AtomicLong oldestDeletion = new AtomicLong(NEVER);

    Purge(Duration stay) {
        this.stay = stay;
    }

    boolean isDue(Instant now) {
        return oldestDeletion.get() <= until(now);
    }

    /** A user was deleted now. */
    void noticeDeletion(Instant now) {
        oldestDeletion.accumulateAndGet(now.toEpochMilli(), Math::min);
    }

    /** Purges; how many. */
    int run(Tables tables, Instant now) {
        int users = tables.purge(until(now));
        lookAgain(tables);
        return users;
    }

    /** Finds the oldest deletion in the tables: after opening and seeding. */
    void lookAgain(Tables tables) {
        oldestDeletion.set(tables.users().oldestDeletion().orElse(NEVER));
    }

    private long until(Instant now) {
        return now.minus(stay).toEpochMilli();
    }
}
