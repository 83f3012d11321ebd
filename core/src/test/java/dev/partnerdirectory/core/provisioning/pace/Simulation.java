package dev.partnerdirectory.core.provisioning.pace;

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
        REFUSED
    }

    private record Event(Instant at, long order, What what, Lane lane, Instant sent, Duration retryAfter) {}

    private static final class Lane {
        final CustomerId customer;
        final Quota quota;
        long left;

        Lane(CustomerId customer, Quota quota, long calls) {
            this.customer = customer;
            this.quota = quota;
            this.left = calls;
        }
    }

    private final Throttle throttle;
    private final Random random = new Random(7);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final Deque<Lane> lanes = new ArrayDeque<>();
    private final List<Lane> all = new ArrayList<>();
    private Instant now = BEGIN;
    private Instant waking = Instant.MIN;
    private Instant countedSince = BEGIN;
    private long order;
    private int underWay;
    private long letThrough;
    private long refused;

    Simulation(int most) {
        throttle = new Throttle(BEGIN, most);
    }

    /** One more customer, with so many calls to make. */
    void lane(int number, long calls, Function<CustomerId, Quota> quota) {
        CustomerId customer = new CustomerId("%08x-0000-0000-0000-000000000000".formatted(number));
        Lane lane = new Lane(customer, quota.apply(customer), calls);
        lanes.add(lane);
        all.add(lane);
    }

    /** Runs until all is done, or the time is over. */
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

    private void begin() {
        boolean begun = true;
        while (begun && underWay < throttle.concurrency()) {
            begun = false;
            for (int i = lanes.size(); i > 0 && underWay < throttle.concurrency(); i--) {
                Lane lane = lanes.remove();
                lanes.add(lane);
                if (lane.left > 0 && !throttle.readyAt(lane.customer).isAfter(now)) {
                    begun = true;
                    lane.left--;
                    underWay++;
                    add(throttle.slot(Optional.of(lane.customer), now), What.START, lane, now, Duration.ZERO);
                }
            }
        }
        lanes.stream()
                .filter(lane -> lane.left > 0)
                .min(Comparator.comparing(lane -> throttle.readyAt(lane.customer)))
                .ifPresent(next -> wakeAt(throttle.readyAt(next.customer), next));
    }

    private void wakeAt(Instant at, Lane lane) {
        if (at.isAfter(now) && !at.equals(waking)) {
            waking = at;
            add(at, What.WAKE, lane, at, Duration.ZERO);
        }
    }

    private void handle(Event event) {
        Lane lane = event.lane();
        Optional<CustomerId> customer = Optional.of(lane.customer);
        switch (event.what()) {
            case WAKE -> waking = Instant.MIN;
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
                letThrough++;
                underWay--;
            }
            case REFUSED -> {
                throttle.refused(customer, event.sent(), now, event.retryAfter());
                refused++;
                add(throttle.slot(customer, now), What.START, lane, now, Duration.ZERO);
            }
        }
    }

    private void add(Instant at, What what, Lane lane, Instant sent, Duration retryAfter) {
        events.add(new Event(at, order++, what, lane, sent, retryAfter));
    }

    /** The part of a quota for all lanes together that was used. */
    double used(int perMinute) {
        return letThrough / (perMinute * minutes());
    }

    /** Forgets what was counted so far, but not what was learned. */
    void countAnew() {
        letThrough = 0;
        refused = 0;
        countedSince = now;
    }

    private double minutes() {
        return Duration.between(countedSince, now).toNanos() / 60e9;
    }

    double refusedPart() {
        return refused / (double) (refused + letThrough);
    }

    @Override
    public String toString() {
        return "let through %d, refused %d (%.2f %%) in %.1f min"
                .formatted(letThrough, refused, 100 * refusedPart(), minutes());
    }
}
