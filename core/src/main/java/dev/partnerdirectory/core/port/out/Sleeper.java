package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.DirectoryException;
import java.time.Duration;
import java.util.function.Supplier;

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

    /**
     * Waits; an interruption, also an earlier one, ends the wait at once with this failure, and the thread stays
     * interrupted.
     *
     * @param interrupted says what the interruption leaves behind
     */
    default void sleep(Duration duration, Supplier<? extends DirectoryException> interrupted) {
        if (Thread.currentThread().isInterrupted() || !pause(duration)) {
            throw interrupted.get();
        }
    }

    /** Waits by the machine's clock. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
