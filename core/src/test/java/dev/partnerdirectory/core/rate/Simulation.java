package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Function;

/** Lanes of calls against quotas, event by event on a clock of its own, with as many workers as the throttle says. */
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

    private record Event(
            Instant at, long order, What what, Lane lane, Instant sent, Duration retryAfter, int process) {}

    private static final class Lane {
        final CustomerId customer;
        final Quota quota;
        long left;
        int underWay;

        Lane(CustomerId customer, Quota quota, long calls) {
            this.customer = customer;
            this.quota = quota;
            this.left = calls;
        }
    }

    /** A call that was answered. */
    private record Answer(Instant at, boolean refused) {}

    private final int most;
    private Throttle throttle;
    private final Random random = new Random(7);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final Deque<Lane> lanes = new ArrayDeque<>();
    private final List<Answer> answers = new ArrayList<>();
    private Instant now = BEGIN;
    private Instant waking = Instant.MIN;
    private Instant countedSince = BEGIN;
    private long order;
    private int process;
    private int underWay;

    Simulation(int most) {
        this.most = most;
        throttle = new Throttle(BEGIN, most);
    }

    /** One more customer, with so many calls to make. */
    void lane(int number, long calls, Function<CustomerId, Quota> quota) {
        CustomerId customer = new CustomerId("%08x-0000-0000-0000-000000000000".formatted(number));
        lanes.add(new Lane(customer, quota.apply(customer), calls));
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
            add(at, What.FOREIGN, lane, at, Duration.ZERO);
        }
    }

    /** The process is killed, and another one begins that knows nothing. */
    void restart() {
        process++;
        throttle = new Throttle(now, most);
        for (Lane lane : lanes) {
            lane.left += lane.underWay;
            lane.underWay = 0;
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
            begin();
        }
    }

    /** As a crew does it: the lane with the fewest workers, and of those the one that waited longest. */
    private void begin() {
        while (underWay < throttle.concurrency()) {
            Optional<Lane> next = lanes.stream()
                    .filter(lane ->
                            lane.left > 0 && !throttle.readyAt(lane.customer).isAfter(now))
                    .min(Comparator.comparing(lane -> lane.underWay));
            if (next.isEmpty()) {
                break;
            }
            Lane lane = next.get();
            lanes.remove(lane);
            lanes.add(lane);
            lane.left--;
            lane.underWay++;
            underWay++;
            add(throttle.slot(Optional.of(lane.customer), now), What.START, lane, now, Duration.ZERO);
        }
        lanes.stream()
                .filter(lane -> lane.left > 0)
                .map(lane -> throttle.readyAt(lane.customer))
                .min(Comparator.naturalOrder())
                .ifPresent(this::wakeAt);
    }

    private void wakeAt(Instant at) {
        if (at.isAfter(now) && (!waking.isAfter(now) || at.isBefore(waking))) {
            waking = at;
            add(at, What.WAKE, lanes.peek(), at, Duration.ZERO);
        }
    }

    private void handle(Event event) {
        Lane lane = event.lane();
        Optional<CustomerId> customer = Optional.of(lane.customer);
        if (event.what() == What.FOREIGN) {
            lane.quota.refusal(now);
            return;
        }
        if (event.process() < process) {
            if (event.what() == What.ARRIVE) {
                lane.quota.refusal(now);
            }
            return;
        }
        switch (event.what()) {
            case WAKE -> {}
            case START -> {
                boolean closed = throttle.closedUntil(customer).isAfter(now);
                if (closed) {
                    add(throttle.slot(customer, now), What.START, lane, now, Duration.ZERO);
                } else {
                    add(now.plusMillis(20 + random.nextInt(60)), What.ARRIVE, lane, now, Duration.ZERO);
                }
            }
            case ARRIVE -> {
                Optional<Duration> refusal = lane.quota.refusal(now);
                add(
                        now.plusMillis(20 + random.nextInt(200)),
                        refusal.isPresent() ? What.REFUSED : What.LET_THROUGH,
                        lane,
                        event.sent(),
                        refusal.orElse(Duration.ZERO));
            }
            case LET_THROUGH -> {
                throttle.letThrough(customer, event.sent(), now);
                answers.add(new Answer(now, false));
                underWay--;
                lane.underWay--;
            }
            default -> {
                throttle.refused(customer, event.sent(), now, event.retryAfter());
                answers.add(new Answer(now, true));
                add(throttle.slot(customer, now), What.START, lane, now, Duration.ZERO);
            }
        }
    }

    private void add(Instant at, What what, Lane lane, Instant sent, Duration retryAfter) {
        events.add(new Event(at, order++, what, lane, sent, retryAfter, process));
    }

    /** The part of a quota for all lanes together that was used. */
    double used(int perMinute) {
        return counted(countedSince, now, false) / (perMinute * minutes());
    }

    /** The same, of only so much of the time. */
    double used(int perMinute, Duration from, Duration until) {
        return counted(BEGIN.plus(from), BEGIN.plus(until), false)
                * 60_000.0
                / perMinute
                / until.minus(from).toMillis();
    }

    private long counted(Instant from, Instant until, boolean refused) {
        return answers.stream()
                .filter(one -> one.refused() == refused
                        && !one.at().isBefore(from)
                        && one.at().isBefore(until))
                .count();
    }

    /** Forgets what was counted so far, but not what was learned. */
    void countAnew() {
        countedSince = now;
    }

    private double minutes() {
        return Duration.between(countedSince, now).toNanos() / 60e9;
    }

    double refusedPart() {
        long refused = counted(countedSince, now.plusNanos(1), true);
        return refused / (double) (refused + counted(countedSince, now.plusNanos(1), false));
    }

    @Override
    public String toString() {
        return "let through %d, refused %d (%.2f %%) in %.1f min"
                .formatted(
                        counted(countedSince, now, false),
                        counted(countedSince, now.plusNanos(1), true),
                        100 * refusedPart(),
                        minutes());
    }
}
