package dev.partnerdirectory.rest.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token bucket that limits the repeats of all callers of a directory. A repeat takes a token, and a success puts a
 * tenth of one back. When a service is down, the bucket is soon empty and each call is sent only once. Thread-safe.
 */
final class RetryBudget {
    private static final int WHOLE = 10;
    private final int capacity;
    private final AtomicInteger tenths;

    RetryBudget(int repeats) {
        this.capacity = Math.multiplyExact(repeats, WHOLE);
        this.tenths = new AtomicInteger(capacity);
    }

    /** Takes a token for one repeat; false if there is none. */
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

    /** Puts back a tenth of a token. A full bucket, the usual case, is not written to, which avoids contention. */
    void success() {
        int before = tenths.get();
        while (before < capacity && !tenths.compareAndSet(before, before + 1)) {
            before = tenths.get();
        }
    }
}
