package dev.partnerdirectory.core.rate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Estimates the quota of one scope, a customer or the partner, and how fast calls may be made. All times are seconds
 * since the first call of the scope. Not thread-safe.
 *
 * <p><b>The formula.</b> A quota is a number of calls a minute. A service that refuses a call gives a wait {@code w}
 * after which there is room again. The calls that it let through in the minute that ends at {@code now + w} were the
 * quota. This holds for each way of counting:
 *
 * <ul>
 * <li>It counts the last minute. There is room as soon as the oldest counted call is a minute old. That is at {@code
 *    now + w}, so the counted calls are those of the minute that ends then.
 * <li>It counts by the clock's minutes. There is room when the minute ends. That is at {@code now + w}, so again the
 *    counted calls are those of the minute that ends then.
 * <li>It fills a bucket evenly, one quota a minute. {@code w} is the time of the next drop, and the bucket is empty, so
 *    the calls let through in a minute equal what flowed in.
 * </ul>
 *
 * <p>If the calls were not made at one pace for all of that minute, only the part since the last refusal counts, scaled
 * up to a minute. A service rounds its waits up to whole seconds, by half a second on average.
 *
 * <p><b>The pace.</b> Calls are spread evenly, slightly under the quota. No minute has more calls than that. To find
 * out whether the quota has grown, the pace grows with the fourth power of the time since the last refusal: it is one
 * per cent higher after {@value #GROWS_AFTER} seconds, and has doubled after two and a half minutes. A first refusal
 * within the first minute proves little, because other clients may have used the quota before. Until the next refusal,
 * the pace then doubles every {@value #PROBING_DOUBLES} seconds.
 *
 * <p><b>The share.</b> A client that leaves a part of the quota to others is not refused at the full quota, so it
 * cannot find out that the quota has grown. The pace grows back at most to the share of the highest quota seen.
 */
final class QuotaEstimate {
    private static final double MINUTE = 60;
    private static final double ROUNDING = 0.5;
    private static final double UNDER = 0.985;
    private static final double GROWTH = 0.01;
    private static final int GROWS_AFTER = 45;
    private static final int PROBING_DOUBLES = 10;
    private static final double PROBING_LEAST = 30;
    private static final double USED_UP = 0.9;

    private final Deque<Double> letThrough = new ArrayDeque<>();
    private final double share;
    private double quota = Double.POSITIVE_INFINITY;
    private double highest = Double.POSITIVE_INFINITY;
    private boolean probing;
    private double lastRefusal;
    private double closedUntil;
    private double next;

    /** @param share the part of the quota to use, above 0 and up to 1 */
    QuotaEstimate(double share) {
        this.share = share;
    }

    /** The time of the next call. */
    double reserve(double now) {
        double time = Math.max(now, readyAt(now));
        next = time + MINUTE / perMinute(now);
        return time;
    }

    /** The earliest time for a call; it may be in the past. */
    double readyAt(double now) {
        return Math.max(closedUntil, Math.max(next, roomAt(now)));
    }

    double closedUntil() {
        return closedUntil;
    }

    void close(double until) {
        closedUntil = Math.max(closedUntil, until);
    }

    private double perMinute(double now) {
        double calm = Math.max(0, now - Math.max(lastRefusal, closedUntil));
        double square = calm * calm / (GROWS_AFTER * GROWS_AFTER);
        double grown = probing ? Math.pow(2, calm / PROBING_DOUBLES) : 1 + GROWTH * square * square;
        return share * Math.min(UNDER * quota * grown, highest);
    }

    /** The earliest time at which the minute before has fewer calls than the pace allows. */
    private double roomAt(double now) {
        double most = Math.ceil(perMinute(now));
        if (probing || letThrough.size() < most) {
            return 0;
        }
        Iterator<Double> oldest = letThrough.iterator();
        for (int tooMany = letThrough.size() - (int) most; tooMany > 0; tooMany--) {
            oldest.next();
        }
        return oldest.next() + MINUTE;
    }

    void letThrough(double now) {
        letThrough.addLast(now);
        while (letThrough.getFirst() < now - MINUTE) {
            letThrough.removeFirst();
        }
    }

    private int letThroughAfter(double time) {
        int calls = 0;
        for (Iterator<Double> latest = letThrough.descendingIterator(); latest.hasNext() && latest.next() > time; ) {
            calls++;
        }
        return calls;
    }

    /** Whether a call was made before the last refusal. Its own refusal then gives no new information. */
    boolean isOld(double sent) {
        return lastRefusal > 0 && sent <= lastRefusal;
    }

    /** Whether a refusal is expected, because a quota is known and calls were made as fast as it allows. */
    boolean isUsedUp(double now) {
        double since = Math.max(lastRefusal, now - MINUTE);
        double expected = share * UNDER * quota * (now - since) / MINUTE;
        return now - since > 1 && letThroughAfter(since) >= USED_UP * expected;
    }

    /** Learns the quota from a refusal. */
    void refused(double now, double wait) {
        double exact = wait > MINUTE ? 0 : Math.max(ROUNDING, wait - ROUNDING);
        double end = now + exact;
        double start = Math.max(end - MINUTE, lastRefusal);
        probing = end < MINUTE;
        quota = Math.max(probing ? PROBING_LEAST : 1, letThroughAfter(start) * MINUTE / (end - start));
        if (share < 1 && !probing) {
            highest = highest < Double.POSITIVE_INFINITY ? Math.max(highest, quota) : quota;
        }
        lastRefusal = now;
        next = now;
    }
}
