package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Lanes of calls against quotas, event by event on a clock of its own, with as many workers as it is told. */
final class Simulation {
    static final Instant BEGIN = Instant.parse("2026-11-22T10:00:17Z");

    private enum What {
        WAKE,
        START,
        ARRIVE,
        LET_THROUGH,
        REFUSED,
        FOREIGN
    }

    private record Call(Lane lane, RateLimits.@Nullable Permit permit, Instant sent, Quota.@Nullable Refusal refusal) {}

    private record Event(Instant at, long order, What what, Call call, int process) {}

    private static final class Lane {
        final CustomerId customer;
        final Quota quota;
        long left;
        int underWay;
        Instant ready = Instant.MIN;

        Lane(CustomerId customer, Quota quota, long calls) {
            this.customer = customer;
            this.quota = quota;
            this.left = calls;
        }

        /** A lane that is not ready before some time need not be looked at before. */
        void look(Instant now, RateLimits limits) {
            if (left == 0) {
                ready = Instant.MAX;
            } else if (!ready.isAfter(now)) {
                ready = limits.readyAt(customer);
            }
        }
    }

    private final class SimulatedClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final int workers;
    private final int share;
    private final Random random = new Random(7);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final Deque<Lane> lanes = new ArrayDeque<>();
    private final List<Instant> letThrough = new ArrayList<>();
    private final List<Instant> refused = new ArrayList<>();
    private Instant now = BEGIN;
    private RateLimits limits;
    private boolean scopeIsTold;
    private Instant waking = Instant.MIN;
    private Instant countedSince = BEGIN;
    private long order;
    private int process;
    private int underWay;

    Simulation(int workers) {
        this(workers, 100);
    }

    Simulation(int workers, int share) {
        this.workers = workers;
        this.share = share;
        limits = new LearnedRateLimits(new SimulatedClock(), share);
    }

    /** From now on a refusal tells whose quota is used up. */
    void tellScope() {
        scopeIsTold = true;
    }

    /** One more customer, with so many calls to make. */
    void lane(int number, long calls, Quota quota) {
        CustomerId customer = new CustomerId("%08x-0000-0000-0000-000000000000".formatted(number));
        lanes.add(new Lane(customer, quota, calls));
    }

    /** Somebody else made so many calls in the time before the first of ours, at even distances. */
    static void usedBefore(Quota quota, int calls, Duration since, Duration until) {
        for (int i = 0; i < calls; i++) {
            quota.refusal(
                    BEGIN.minus(since).plus(since.minus(until).multipliedBy(i).dividedBy(calls)));
        }
    }

    /** Somebody else makes so many calls a minute from then to then, whatever becomes of them. */
    void foreign(Quota quota, int perMinute, Duration from, Duration until) {
        Duration each = Duration.ofMinutes(1).dividedBy(perMinute);
        Lane lane = new Lane(new CustomerId("ffffffff-0000-0000-0000-000000000000"), quota, 0);
        for (Instant at = BEGIN.plus(from); at.isBefore(BEGIN.plus(until)); at = at.plus(each)) {
            add(at, What.FOREIGN, new Call(lane, null, at, null));
        }
    }

    /** The process is killed, and another one begins that knows nothing. */
    void restart() {
        process++;
        limits = new LearnedRateLimits(new SimulatedClock(), share);
        for (Lane lane : lanes) {
            lane.left += lane.underWay;
            lane.underWay = 0;
            lane.ready = Instant.MIN;
        }
        underWay = 0;
        waking = Instant.MIN;
    }

    /** Runs until all is done, or so much time is over since the first begin. */
    void run(Duration most) {
        Instant end = BEGIN.plus(most);
        begin();
        while (!events.isEmpty() && events.peek().at().isBefore(end)) {
            Event event = events.remove();
            now = event.at();
            handle(event);
        }
    }

    /**
     * As the scheduler does it: the lane with the fewest workers, and of those the one that waited longest. As long as none is
     * ready there is nothing to look for.
     */
    private void begin() {
        while (underWay < workers && !waking.isAfter(now)) {
            @Nullable Lane next = null;
            Instant earliest = Instant.MAX;
            for (Lane lane : lanes) {
                if (next != null && next.underWay <= lane.underWay) {
                    // It cannot be the next, ready or not.
                    continue;
                }
                lane.look(now, limits);
                earliest = lane.ready.isBefore(earliest) ? lane.ready : earliest;
                if (!lane.ready.isAfter(now)) {
                    next = lane;
                }
            }
            if (next == null) {
                wakeAt(earliest);
                return;
            }
            lanes.remove(next);
            lanes.add(next);
            next.left--;
            next.underWay++;
            underWay++;
            reserve(next);
        }
    }

    private void wakeAt(Instant at) {
        if (at.isAfter(now) && at.isBefore(Instant.MAX) && (!waking.isAfter(now) || at.isBefore(waking))) {
            waking = at;
            add(at, What.WAKE, new Call(lanes.element(), null, at, null));
        }
    }

    private void reserve(Lane lane) {
        RateLimits.Permit permit = limits.reserve(lane.customer);
        add(permit.due(), What.START, new Call(lane, permit, now, null));
    }

    private void handle(Event event) {
        Call call = event.call();
        Lane lane = call.lane();
        if (event.what() == What.FOREIGN || (event.process() < process && event.what() == What.ARRIVE)) {
            lane.quota.refusal(now);
        } else if (event.process() == process) {
            handle(event.what(), lane, call);
        }
    }

    private void handle(What what, Lane lane, Call call) {
        switch (what) {
            case WAKE -> begin();
            case START -> {
                Instant due = call.permit().due();
                if (due.isAfter(now)) {
                    add(due, What.START, call);
                } else {
                    add(now.plusMillis(20 + random.nextInt(60)), What.ARRIVE, new Call(lane, call.permit(), now, null));
                }
            }
            case ARRIVE -> {
                Optional<Quota.Refusal> refusal = lane.quota.refusal(now);
                add(
                        now.plusMillis(20 + random.nextInt(200)),
                        refusal.isPresent() ? What.REFUSED : What.LET_THROUGH,
                        new Call(lane, call.permit(), call.sent(), refusal.orElse(null)));
            }
            case LET_THROUGH -> {
                call.permit().letThrough(call.sent());
                letThrough.add(now);
                underWay--;
                lane.underWay--;
                begin();
            }
            default -> {
                Quota.Refusal refusal = call.refusal();
                call.permit()
                        .refused(
                                call.sent(),
                                new RateLimited(
                                        "too many calls",
                                        refusal.retryAfter(),
                                        scopeIsTold ? refusal.scope() : null,
                                        ErrorDetails.none(),
                                        null));
                refused.add(now);
                reserve(lane);
            }
        }
    }

    private void add(Instant at, What what, Call call) {
        events.add(new Event(at.isBefore(now) ? now : at, order++, what, call, process));
    }

    /** The part of a quota for all lanes together that was used. */
    double used(int perMinute) {
        return counted(letThrough, countedSince, now) / (perMinute * minutes());
    }

    /** The same, of only so much of the time. */
    double used(int perMinute, Duration from, Duration until) {
        return counted(letThrough, BEGIN.plus(from), BEGIN.plus(until))
                * 60_000.0
                / perMinute
                / until.minus(from).toMillis();
    }

    private static int counted(List<Instant> answers, Instant from, Instant until) {
        return before(answers, until) - before(answers, from);
    }

    /** How many of the answers, which are in order, came before a time. */
    private static int before(List<Instant> answers, Instant time) {
        int found = Collections.binarySearch(answers, time);
        int index = found < 0 ? -found - 1 : found;
        while (index > 0 && answers.get(index - 1).equals(time)) {
            index--;
        }
        return index;
    }

    /** Forgets what was counted so far, but not what was learned. */
    void countAnew() {
        countedSince = now;
    }

    private double minutes() {
        return Duration.between(countedSince, now).toNanos() / 60e9;
    }

    double refusedPart() {
        double refusals = counted(refused, countedSince, now.plusNanos(1));
        return refusals / (refusals + counted(letThrough, countedSince, now.plusNanos(1)));
    }

    @Override
    public String toString() {
        return "let through %d, refused %d (%.2f %%) in %.1f min"
                .formatted(
                        counted(letThrough, countedSince, now),
                        counted(refused, countedSince, now.plusNanos(1)),
                        100 * refusedPart(),
                        minutes());
    }
}
