package dev.partnerdirectory.core.port.out;

import java.time.Duration;

/** How to wait. Injected so that no test has to. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @throws InterruptedException at once when the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Waits, where whoever waits looks at the interruption later.
     *
     * @return whether the time is over; not where the thread was interrupted, which it stays
     */
    default boolean pause(Duration duration) {
        try {
            sleep(duration);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits by the machine's clock. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
