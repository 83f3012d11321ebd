package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes calls as fast as the directory lets them through and no faster. A call that is refused for there being too many
 * is made again when its scope may be asked: a refused call is no effect. Thread-safe.
 */
public final class Pacer {
    /** More refusals of one call than this are no matter of pace any more. */
    private static final int MOST_REFUSALS = 20;

    private final Clock clock;
    private final Sleeper sleeper;
    private final Throttle throttle;
    private final ReentrantLock learning = new ReentrantLock();

    /** @param concurrency most calls at once */
    public Pacer(Clock clock, Sleeper sleeper, int concurrency) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.throttle = new Throttle(clock.instant(), concurrency);
    }

    /**
     * Makes a call.
     *
     * @param customer whose it is; empty for one about the partner
     * @throws Interrupted if the thread is interrupted before the call is made
     */
    public <T> T call(Optional<CustomerId> customer, Supplier<T> call) {
        int refusals = 0;
        while (true) {
            waitForSlot(customer);
            Instant sent = clock.instant();
            try {
                T answer = call.get();
                learn(known -> letThrough(known, customer, sent));
                return answer;
            } catch (RateLimited refusal) {
                Duration wait = refusal.retryAfter().orElse(Duration.ZERO);
                learn(known -> {
                    known.refused(customer, sent, clock.instant(), wait);
                    return known;
                });
                if (++refusals == MOST_REFUSALS) {
                    throw refusal;
                }
            }
        }
    }

    private Throttle letThrough(Throttle known, Optional<CustomerId> customer, Instant sent) {
        known.letThrough(customer, sent, clock.instant());
        return known;
    }

    private void waitForSlot(Optional<CustomerId> customer) {
        Instant slot = learn(known -> known.slot(customer, clock.instant()));
        while (true) {
            Instant now = clock.instant();
            // What was learned meanwhile may have closed the scope.
            Instant closed = learn(known -> known.closedUntil(customer));
            Instant due = slot.isAfter(closed) ? slot : closed;
            if (!due.isAfter(now)) {
                return;
            }
            if (closed.isAfter(slot)) {
                slot = learn(known -> known.slot(customer, clock.instant()));
            }
            pause(Duration.between(now, slot));
        }
    }

    private void pause(Duration pause) {
        try {
            sleeper.sleep(pause.isNegative() ? Duration.ZERO : pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while waiting for a call's turn; it was not made", ErrorDetails.none());
        }
    }

    /** How many calls may be under way at once, as far as is known now. */
    public int concurrency() {
        return learn(Throttle::concurrency);
    }

    /** When a customer may be asked next, as far as is known now. */
    public Instant readyAt(CustomerId customer) {
        return learn(known -> known.readyAt(customer));
    }

    private <T> T learn(Function<Throttle, T> lesson) {
        learning.lock();
        try {
            return lesson.apply(throttle);
        } finally {
            learning.unlock();
        }
    }
}
