package dev.partnerdirectory.core.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** What was let through in the last minute. Not thread-safe. */
final class Minute {
    static final Duration LENGTH = Duration.ofMinutes(1);

    private final Deque<Instant> letThrough = new ArrayDeque<>();
    private final Instant born;

    Minute(Instant born) {
        this.born = born;
    }

    void letThrough(Instant now) {
        letThrough.addLast(now);
        forget(now);
    }

    private void forget(Instant now) {
        while (!letThrough.isEmpty() && letThrough.peekFirst().isBefore(now.minus(LENGTH))) {
            letThrough.removeFirst();
        }
    }

    /** How many, at most so many as were let through last. */
    int count(Instant now, int most) {
        forget(now);
        return Math.min(letThrough.size(), most);
    }

    /** The latest first. */
    Iterator<Instant> latest() {
        return letThrough.descendingIterator();
    }

    /** Whether the minute that ends when a wait ends has begun, and was watched from its begin. */
    boolean isWhole(Instant now, Duration wait) {
        return wait.compareTo(LENGTH) < 0 && !born.isAfter(begin(now, wait));
    }

    /**
     * The rate of the minute that ends when a wait ends. Where quotas are kept by the minute, that is the one that was too
     * full.
     */
    double perSecond(Instant now, Duration wait) {
        Instant begin = begin(now, wait);
        return letThrough.stream().filter(one -> one.isAfter(begin)).count() / (double) LENGTH.toSeconds();
    }

    private static Instant begin(Instant now, Duration wait) {
        return now.plus(wait).minus(LENGTH);
    }

    /** From when on there are fewer than so many in the minute before. */
    Instant hasRoom(int most) {
        if (letThrough.size() < most) {
            return Instant.MIN;
        }
        Iterator<Instant> oldest = letThrough.iterator();
        for (int tooMany = letThrough.size() - most; tooMany > 0; tooMany--) {
            oldest.next();
        }
        return oldest.next().plus(LENGTH);
    }
}
