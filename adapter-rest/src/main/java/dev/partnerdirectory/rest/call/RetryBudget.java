package dev.partnerdirectory.rest.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The repeats that all callers may have open together, as a bucket of tokens: a repeat takes a whole one, a success
 * puts a tenth back. When a service is down the bucket runs dry, and each call is sent once instead of many times.
 */
final class RetryBudget {
    private static final int WHOLE = 10;
    private final int capacity;
    private final AtomicInteger tenths;

    RetryBudget(int repeats) {
        this.capacity = Math.multiplyExact(repeats, WHOLE);
        this.tenths = new AtomicInteger(capacity);
    }

    /** Takes one repeat, if there is one. */
    boolean take() {
        int before;
        do {
            before = tenths.get();
            if (before < WHOLE) {
                return false;
            }
        } while (!tenths.compareAndSet(before, before - WHOLE));
        return true;
    }

    /** A call succeeded. A full bucket, the usual case, is not written to, so that callers do not contend. */
    void success() {
        int before = tenths.get();
        while (before < capacity && !tenths.compareAndSet(before, before + 1)) {
            before = tenths.get();
        }
    }
}
