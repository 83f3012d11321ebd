package dev.partnerdirectory.core.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;

/**
 * How fast one scope, a customer or the whole partner, may be asked. At first as fast as it answers; from the first cut
 * on, at a rate learned from how much was let through. The rate grows with every call that is let through, the faster the
 * longer nothing was refused, and shrinks with every cut to what was let through. Not thread-safe.
 */
final class Pace {
    private static final double FREE = Double.POSITIVE_INFINITY;
    private static final double LEAST_PER_SECOND = 1 / 60.0;

    /** What a call that was let through adds to the rate: a fiftieth in 800 calls. */
    private static final double GROWTH = 0.02 / 800;
    /** At most so much in all: a sixtieth of 1.5 %. */
    private static final double GROWTH_A_SECOND = 0.015 / 60;
    /** After so long without a refusal it grows faster and faster. */
    private static final double CALM_SECONDS = 40;

    private static final double FASTER_SECONDS = 30;
    private static final double MOST_DOUBLINGS = 10;
    private static final double TRYING_SECONDS = 10;

    /** What was first measured over less than a minute may be what somebody else had left. */
    private static final double WHOLE_SECONDS = 59;
    /** A bucket that fills evenly asks for less, and is measured well at once. */
    private static final double LONG_WAIT_SECONDS = 5;
    /** A rate that was let through for so long is allowed, and there may be more. */
    private static final double ALLOWED_SECONDS = 75;

    private static final double LEAST_WHEN_WEAK = 0.1;
    /** No quota is known that is as small as half of this (wire sheet 6). */
    private static final double HARDLY_ANY = 0.5;

    private static final double LEAST_CUT = 0.985;
    private static final double MOST_CUT = 0.7;
    private static final double SHORT_CUT = 0.95;
    private static final double HALF = 0.5;
    private static final double SETTLING_SECONDS = 30;
    private static final double ENOUGH_SECONDS = 10;
    private static final int ENOUGH_CALLS = 5;
    private static final double AT_LIMIT = 0.9;
    private static final double NEAR_LIMIT = 0.95;

    private final Minute minute;
    private final Proof proof = new Proof();
    private Instant begin;
    private Instant closedUntil;
    private Instant nextSlot;
    private Instant roomAt = Instant.MIN;
    private Instant lastAsked = Instant.MIN;
    private Instant firstCut = Instant.MIN;
    private Instant lastCut = Instant.MIN;
    private int sinceCut;
    private double perSecond = FREE;
    /** Whether the rate was measured over less than a minute, and may be far too low. */
    private boolean weak;
    /** Whether next to nothing was let through so far, so that nothing was measured. */
    private boolean blind;

    Pace(Instant now) {
        minute = new Minute(now);
        begin = now;
        closedUntil = now;
        nextSlot = now;
    }

    /** When the next call may be made; the slot is taken by asking. */
    Instant slot(Instant now) {
        Instant slot = later(now, readyAt());
        lastAsked = slot;
        nextSlot = perSecond < FREE ? slot.plusNanos((long) (1e9 / perSecond)) : slot;
        return slot;
    }

    /** When the next call may be made, as far as is known now. */
    Instant readyAt() {
        return later(later(closedUntil, nextSlot), roomAt);
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
        return lastAsked.isAfter(now.minus(Minute.LENGTH));
    }

    void letThrough(Instant now) {
        minute.letThrough(now);
        sinceCut++;
        if (perSecond < FREE) {
            perSecond *= 1 + growth(now);
        }
        leaveRoom();
    }

    private double growth(Instant now) {
        Duration quiet = Duration.between(lastCut, now);
        double seconds = seconds(quiet);
        if (blind || ((weak || perSecond < HARDLY_ANY) && seconds > ALLOWED_SECONDS)) {
            return trying();
        }
        if (perSecond < NEAR_LIMIT * LEAST_CUT * proof.perSecond() && proof.isDue(now, quiet)) {
            return Math.min(LEAST_CUT * proof.perSecond() / perSecond - 1, trying());
        }
        double faster = Math.min(MOST_DOUBLINGS, Math.max(0, seconds - CALM_SECONDS) / FASTER_SECONDS);
        return Math.min(GROWTH, GROWTH_A_SECOND / perSecond) * Math.pow(2, faster);
    }

    /** It doubles in some seconds, or with a call. */
    private double trying() {
        return Math.min(1, Math.pow(2, 1 / (perSecond * TRYING_SECONDS)) - 1);
    }

    /** Once a quota was measured, there is no more than that in any minute, in whatever rhythm it is asked. */
    private void leaveRoom() {
        boolean measured = perSecond < FREE && proof.isThere() && !weak;
        roomAt = measured ? minute.hasRoom((int) Math.ceil(perSecond * Minute.LENGTH.toSeconds())) : Instant.MIN;
    }

    /** Whether a refusal now is what this scope's rate makes one expect: a rate was learned, and is made use of. */
    boolean isAtLimit(Instant now) {
        double seconds = seconds(span(now));
        return perSecond < FREE && seconds > 1 && lately(now) / seconds >= AT_LIMIT * perSecond;
    }

    private boolean explains(Instant now, Duration wait) {
        return minute.isWhole(now, wait) && proof.explains(now, minute.perSecond(now, wait));
    }

    /** Nothing may be asked for so long. */
    void close(Instant now, Duration wait) {
        closedUntil = later(closedUntil, now.plus(wait));
    }

    /**
     * The rate that was let through since the last cut, the wait included that a refusal asks for. Before a rate is known, there
     * may have been less to ask than was allowed, so that the busiest time counts.
     */
    double measure(Instant now, Duration wait) {
        int calls = lately(now);
        double measured = calls / (seconds(span(now)) + seconds(wait));
        if (perSecond == FREE) {
            Iterator<Instant> latest = minute.latest();
            for (int i = 1; i <= calls; i++) {
                double since = Math.max(1, seconds(Duration.between(latest.next(), now)));
                measured = Math.max(measured, i / (since + seconds(wait)));
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
        Duration wait = Duration.between(now, closedUntil);
        boolean isLong = seconds(wait) > LONG_WAIT_SECONDS;
        boolean isWhole = isLong && minute.isWhole(now, wait);
        boolean wasTried =
                perSecond < NEAR_LIMIT * proof.perSecond() && proof.isDue(now, Duration.between(lastCut, now));
        if (isWhole) {
            proof.measured(now, minute.perSecond(now, wait));
        } else if (perSecond < FREE && seconds(span(now)) >= WHOLE_SECONDS) {
            proof.measured(now, Math.min(perSecond, measured));
        }
        if (wasTried) {
            proof.failed();
        }
        if (perSecond == FREE) {
            beginWith(now, measured, isLong);
        } else if (isWhole) {
            blind = false;
            weak = false;
            set(LEAST_CUT * Math.min(perSecond, minute.perSecond(now, wait)));
        } else {
            lower(now, explains(now, wait) ? Math.max(measured, proof.perSecond()) : measured);
        }
        lastCut = now;
        begin = later(now, closedUntil);
        sinceCut = 0;
        nextSlot = begin;
        leaveRoom();
    }

    private void beginWith(Instant now, double measured, boolean isLong) {
        blind = lately(now) < ENOUGH_CALLS;
        weak = blind || (isLong && seconds(span(now)) + seconds(Duration.between(now, closedUntil)) < WHOLE_SECONDS);
        firstCut = now;
        set(LEAST_CUT * measured);
    }

    private void lower(Instant now, double measured) {
        double deepest = weak ? 0 : mostCut(now) * perSecond;
        blind = blind && lately(now) < ENOUGH_CALLS;
        weak = blind;
        set(Math.min(LEAST_CUT * perSecond, Math.max(deepest, measured)));
    }

    private void set(double rate) {
        perSecond = Math.max(weak ? LEAST_WHEN_WEAK : LEAST_PER_SECOND, rate);
    }

    /** What was let through in a short time says little, unless it says that the rate is far too high. */
    private double mostCut(Instant now) {
        double seconds = seconds(span(now));
        if (seconds >= ENOUGH_SECONDS) {
            return MOST_CUT;
        }
        if (lately(now) >= HALF * perSecond * seconds) {
            boolean settled = proof.isThere() || seconds(Duration.between(firstCut, now)) > SETTLING_SECONDS;
            return settled ? SHORT_CUT : HALF;
        }
        return lately(now) < ENOUGH_CALLS ? HALF : 0;
    }

    /** Whether it was ever refused, and not since found innocent. */
    boolean isKnown() {
        return perSecond < FREE;
    }

    /** Forgets the rate: it was not this scope that refused. */
    void free() {
        perSecond = FREE;
        leaveRoom();
    }

    /** How many calls were let through since the last cut, of the last minute. */
    private int lately(Instant now) {
        return minute.count(now, sinceCut);
    }

    private Duration span(Instant now) {
        Duration span = Duration.between(begin, now);
        return span.compareTo(Minute.LENGTH) > 0 ? Minute.LENGTH : span;
    }

    private static double seconds(Duration duration) {
        return Math.max(0, duration.toNanos() / 1e9);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
