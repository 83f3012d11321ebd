package dev.partnerdirectory.rest.connection;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time limit of a whole call. It uses a monotonic clock. */
public final class Deadline {
    private final LongSupplier nanos;
    private final long end;

    public Deadline(LongSupplier nanos, Duration whole) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + whole.toNanos();
    }

    /** The time left; negative if it is over. */
    public Duration left() {
        return Duration.ofNanos(end - nanos.getAsLong());
    }

    public boolean isOver() {
        return end - nanos.getAsLong() <= 0;
    }

    /** {@code limit}, or the time left if that is less; at least a millisecond, since zero would mean no limit. */
    public Duration cut(Duration limit) {
        Duration left = left();
        Duration shorter = left.compareTo(limit) < 0 ? left : limit;
        return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
    }
}
