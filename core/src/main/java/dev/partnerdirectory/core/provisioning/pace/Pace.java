package dev.partnerdirectory.core.provisioning.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * How fast one scope, a customer or the whole partner, may be asked. At first as fast as it answers; from the first cut
 * on, at a rate learned from how much was let through. The rate grows a little with every call that is let through, and
 * shrinks with every cut to what was let through in the time that the refusal ends. Not thread-safe.
 */
final class Pace {
    private static final Duration LONGEST_MEMORY = Duration.ofSeconds(60);
    /** What a call that was let through adds to the rate: a fiftieth in 800 calls. */
    private static final double GROWTH = 0.02 / 800;
    /** At most so much in all: a sixtieth of 1.5 %. */
    private static final double GROWTH_A_SECOND = 0.015 / 60;

    private static final double RECOVERY_A_SECOND = 0.02;
    private static final double DOUBLING_SECONDS = 90;
    /** What was first measured over less than a minute may be what somebody else had left. */
    private static final double WHOLE_SECONDS = 59;
    /** A bucket that fills evenly asks for less, and is measured well at once. */
    private static final double LONG_WAIT_SECONDS = 5;
    /** A rate that was let through for so long is allowed, and there may be more. */
    private static final double ALLOWED_SECONDS = 75;

    private static final double WEAK_DOUBLING_SECONDS = 10;
    private static final double LEAST_WHEN_WEAK = 0.1;
    /** No quota is known that is as small as half of this (wire sheet 6). */
    private static final double HARDLY_ANY = 0.5;

    private static final double LEAST_CUT = 0.985;
    private static final double MOST_CUT = 0.7;
    private static final double SHORT_CUT = 0.95;
    private static final double ENOUGH_SECONDS = 10;
    private static final double FAR_TOO_HIGH = 0.5;
    private static final int ENOUGH_CALLS = 5;
    private static final double AT_LIMIT = 0.9;
    private static final double LEAST_PER_SECOND = 1 / 60.0;
    private static final double FREE = Double.POSITIVE_INFINITY;

    private final Deque<Instant> letThrough = new ArrayDeque<>();
    private Instant begin;
    private Instant closedUntil;
    private Instant nextSlot;
    private Instant lastAsked = Instant.MIN;
    private Instant lastCut = Instant.MIN;
    private double perSecond = FREE;
    /** The rate before a row of refusals in a short time, which need not mean that it was wrong. */
    private double sound = FREE;

    private int shortCuts;
    /** Whether the rate was measured over less than a minute, and may be far too low. */
    private boolean weak;
    /** Whether next to nothing was let through so far, so that nothing was measured. */
    private boolean blind;

    Pace(Instant now) {
        begin = now;
        closedUntil = now;
        nextSlot = now;
    }

    /** When the next call may be made; the slot is taken by asking. */
    Instant slot(Instant now) {
        Instant slot = later(later(now, closedUntil), nextSlot);
        lastAsked = slot;
        nextSlot = perSecond < FREE ? slot.plusNanos((long) (1e9 / perSecond)) : slot;
        return slot;
    }

    /** Until when nothing may be asked at all. */
    Instant closedUntil() {
        return closedUntil;
    }

    /** Whether a call was made before the last cut, and so says nothing new. */
    boolean isOld(Instant sent) {
        return !sent.isAfter(lastCut);
    }

    /** Whether it was asked in the time that is remembered. */
    boolean isBusy(Instant now) {
        return lastAsked.isAfter(now.minus(LONGEST_MEMORY));
    }

    /** When the next call may be made, as far as is known now. */
    Instant readyAt() {
        return later(closedUntil, nextSlot);
    }

    void letThrough(Instant now) {
        letThrough.addLast(now);
        forgetBefore(now);
        if (perSecond < FREE) {
            perSecond *= 1 + growth(now);
        }
    }

    /**
     * Ever faster the longer nothing is refused: the quota may be a wholly different one by now. Where the rate was
     * measured over less than a minute, and then a minute and more of it was let through, it doubles until it is refused; at once, where nothing was measured.
     */
    private double growth(Instant now) {
        double quiet = seconds(Duration.between(lastCut, now));
        if (blind || ((weak || perSecond < HARDLY_ANY) && quiet > ALLOWED_SECONDS)) {
            return Math.min(1, Math.pow(2, 1 / (perSecond * WEAK_DOUBLING_SECONDS)) - 1);
        }
        if (perSecond < sound && quiet > ENOUGH_SECONDS) {
            return RECOVERY_A_SECOND / perSecond;
        }
        return Math.min(GROWTH, GROWTH_A_SECOND / perSecond) * Math.pow(2, Math.min(10, quiet / DOUBLING_SECONDS));
    }

    /** Whether a refusal now is what this scope's rate makes one expect: a rate was learned, and is made use of. */
    boolean isAtLimit(Instant now) {
        double seconds = seconds(span(now));
        return perSecond < FREE && seconds > 1 && letThrough.size() / seconds >= AT_LIMIT * perSecond;
    }

    /** Nothing may be asked for so long. */
    void close(Instant now, Duration wait) {
        closedUntil = later(closedUntil, now.plus(wait));
    }

    /**
     * The rate that was let through, the wait included that a refusal asks for. Before a rate is known, there may have
     * been less to ask than was allowed, so that the busiest time counts.
     */
    double measure(Instant now, Duration wait) {
        forgetBefore(now);
        double whole = seconds(span(now));
        double measured = letThrough.size() / (whole + seconds(wait));
        if (perSecond == FREE) {
            int count = 0;
            Iterator<Instant> latest = letThrough.descendingIterator();
            while (latest.hasNext()) {
                count++;
                double since = Math.max(1, seconds(Duration.between(latest.next(), now)));
                measured = Math.max(measured, count / (since + seconds(wait)));
            }
        }
        return measured;
    }

    /**
     * Lowers the rate.
     *
     * @param measured the rate that was let through
     */
    void cut(Instant now, double measured) {
        boolean wasWeak = weak;
        blind = (perSecond == FREE || blind) && letThrough.size() < ENOUGH_CALLS;
        weak = blind || (perSecond == FREE && isWeak(now));
        if (perSecond == FREE) {
            perSecond = LEAST_CUT * measured;
            sound = perSecond;
        } else {
            double most = mostCut(now);
            boolean isShort = most == SHORT_CUT && !wasWeak;
            shortCuts = isShort ? shortCuts + 1 : 0;
            // One says little; one after another say that the rate is far off.
            double deepest = isShort ? Math.pow(SHORT_CUT, shortCuts * (shortCuts + 1) / 2.0) : wasWeak ? 0 : most;
            perSecond = Math.min(LEAST_CUT * perSecond, Math.max(deepest * perSecond, measured));
            sound = isShort ? sound : perSecond;
        }
        perSecond = Math.max(weak ? LEAST_WHEN_WEAK : LEAST_PER_SECOND, perSecond);
        lastCut = now;
        begin = later(now, closedUntil);
        letThrough.clear();
        nextSlot = begin;
    }

    /** Of a first measure: somebody else may have used most of what the refusal is about. */
    private boolean isWeak(Instant now) {
        double wait = seconds(Duration.between(now, closedUntil));
        return wait > LONG_WAIT_SECONDS && seconds(span(now)) + wait < WHOLE_SECONDS;
    }

    /** What was let through in a short time says little, unless it says that the rate is far too high. */
    private double mostCut(Instant now) {
        double seconds = seconds(span(now));
        if (seconds >= ENOUGH_SECONDS) {
            return MOST_CUT;
        }
        if (letThrough.size() >= FAR_TOO_HIGH * perSecond * seconds) {
            return SHORT_CUT;
        }
        return letThrough.size() < ENOUGH_CALLS ? FAR_TOO_HIGH : 0;
    }

    /** Whether it was ever refused, and not since found innocent. */
    boolean isKnown() {
        return perSecond < FREE;
    }

    /** Forgets the rate: it was not this scope that refused. */
    void free() {
        perSecond = FREE;
    }

    private Duration span(Instant now) {
        Duration span = Duration.between(begin, now);
        return span.compareTo(LONGEST_MEMORY) > 0 ? LONGEST_MEMORY : span;
    }

    private static double seconds(Duration duration) {
        return Math.max(0, duration.toNanos() / 1e9);
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
