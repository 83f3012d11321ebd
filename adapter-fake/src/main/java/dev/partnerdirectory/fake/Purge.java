package dev.partnerdirectory.fake;

import dev.partnerdirectory.fake.store.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes users away for good when their time as deleted ones is over, with memberships and licences (R23). It remembers
 * the oldest deletion, so that asking whether there is anything to do costs nothing. Thread-safe.
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
    int run(Session session, Instant now) {
        String gone = "(SELECT k FROM user WHERE deleted_at IS NOT NULL AND deleted_at <= ?)";
        long until = until(now);
        session.each(
                "SELECT sku, count(*) FROM license WHERE user IN " + gone + " GROUP BY sku",
                row -> session.update(
                        "UPDATE sku SET consumed_units = consumed_units - ? WHERE k = ?",
                        row.getLong(2),
                        row.getLong(1)),
                until);
        session.update("DELETE FROM license WHERE user IN " + gone, until);
        session.update("DELETE FROM member WHERE user IN " + gone, until);
        int users = session.update("DELETE FROM user WHERE deleted_at IS NOT NULL AND deleted_at <= ?", until);
        lookAgain(session);
        return users;
    }

    /** Finds the oldest deletion in the tables: after opening and seeding. */
    void lookAgain(Session session) {
        oldestDeletion.set(session.first(
                        "SELECT deleted_at FROM user WHERE deleted_at IS NOT NULL ORDER BY deleted_at LIMIT 1",
                        row -> row.getLong(1))
                .orElse(NEVER));
    }

    private long until(Instant now) {
        return now.minus(stay).toEpochMilli();
    }
}
