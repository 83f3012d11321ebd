package dev.partnerdirectory.core.provisioning.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast one scope, a customer or the whole partner, may be asked. At first as fast as it answers; from the first
 * refusal on, at a rate learned from how much was let through. The rate grows a little with every call that is let
 * through, and shrinks with every refusal to what was let through in the time that the refusal ends. Not thread-safe.
 */
final class Pace {
    private static final Duration LONGEST_MEMORY = Duration.ofSeconds(60);
    private static final Duration WAIT_WITHOUT_WORD = Duration.ofSeconds(2);
    /** What a call that was let through adds to the rate: a fiftieth in 500 calls. */
    private static final double GROWTH = 0.02 / 500;
    /** Well above the rate that was refused last, the quota itself has grown, so that the rate may climb faster. */
    private static final double FAR = 1.05;

    private static final double FAST_GROWTH = 0.01;
    private static final double LEAST_CUT = 0.985;
    private static final double MOST_CUT = 0.7;
    private static final double LEAST_PER_SECOND = 1 / 60.0;

    private final Deque<Instant> letThrough = new ArrayDeque<>();
    private Instant begin;
    private Instant closedUntil;
    private Instant nextSlot;
    private Instant lastCut = Instant.MIN;
    private double perSecond = Double.POSITIVE_INFINITY;
    private double refusedPerSecond = Double.POSITIVE_INFINITY;
    private double beforeCut = Double.POSITIVE_INFINITY;
    private double refusedBeforeCut = Double.POSITIVE_INFINITY;

    Pace(Instant now) {
        begin = now;
        closedUntil = now;
        nextSlot = now;
    }

    /** When the next call may be made; the slot is taken by asking. */
    Instant slot(Instant now) {
        Instant slot = later(later(now, closedUntil), nextSlot);
        nextSlot = slot;
        if (perSecond < Double.POSITIVE_INFINITY) {
            nextSlot = slot.plusNanos((long) (1e9 / perSecond));
        }
        return slot;
    }

    /** Until when nothing may be asked at all. */
    Instant closedUntil() {
        return closedUntil;
    }

    void letThrough(Instant now) {
        letThrough.addLast(now);
        forgetBefore(now);
        if (perSecond < Double.POSITIVE_INFINITY) {
            perSecond *= 1 + (perSecond > FAR * refusedPerSecond ? FAST_GROWTH : GROWTH);
        }
    }

    /**
     * A call was refused.
     *
     * @param sent when it was made: calls made before the last cut say nothing new
     */
    void refused(Instant sent, Instant now, Duration retryAfter) {
        Duration wait = retryAfter.isZero() ? WAIT_WITHOUT_WORD : retryAfter;
        if (sent.isAfter(lastCut)) {
            cut(now, wait);
        }
        closedUntil = later(closedUntil, now.plus(wait));
        nextSlot = later(nextSlot, closedUntil);
    }

    private void cut(Instant now, Duration wait) {
        forgetBefore(now);
        Duration span = Duration.between(begin, now);
        if (span.compareTo(LONGEST_MEMORY) > 0) {
            span = LONGEST_MEMORY;
        }
        double seconds = (span.toNanos() + wait.toNanos()) / 1e9;
        double measured = letThrough.size() / seconds;
        beforeCut = perSecond;
        refusedBeforeCut = refusedPerSecond;
        if (perSecond == Double.POSITIVE_INFINITY) {
            refusedPerSecond = measured;
            perSecond = measured * LEAST_CUT;
        } else {
            refusedPerSecond = perSecond;
            perSecond = Math.min(LEAST_CUT * perSecond, Math.max(MOST_CUT * perSecond, measured));
        }
        perSecond = Math.max(LEAST_PER_SECOND, perSecond);
        lastCut = now;
        begin = now.plus(wait);
        // The calls so far were of a time that is over.
        letThrough.clear();
        nextSlot = now;
    }

    /** Takes the last cut back: the refusal was not about this scope. */
    void forgive() {
        perSecond = beforeCut;
        refusedPerSecond = refusedBeforeCut;
    }

    private void forgetBefore(Instant now) {
        Instant oldest = now.minus(LONGEST_MEMORY);
        while (!letThrough.isEmpty() && letThrough.peekFirst().isBefore(oldest)) {
            letThrough.removeFirst();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
