package dev.partnerdirectory.rest.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The repeats that all callers of a directory may make together, as a token bucket: a repeat takes a token, a success
 * puts a tenth of one back. When a service is down the bucket is soon empty, and each call is sent once instead of many
 * times. Thread-safe.
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

    /** Puts back a tenth. A full bucket, the usual case, is not written to, so that callers do not contend. */
    void success() {
        int before = tenths.get();
        while (before < capacity && !tenths.compareAndSet(before, before + 1)) {
            before = tenths.get();
        }
    }
}
