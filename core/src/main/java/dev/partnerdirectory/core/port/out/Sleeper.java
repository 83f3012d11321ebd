package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.DirectoryException;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits. It is injected so that tests need not wait. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @throws InterruptedException at once when the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Waits, for callers that check the interruption later.
     *
     * @return whether the time is over; false if the thread was interrupted. It stays interrupted
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
     * Waits. An interruption, even an earlier one, ends the wait at once with this failure, and the thread stays
     * interrupted.
     *
     * @param interrupted describes the state that the interruption leaves
     */
    default void sleep(Duration duration, Supplier<? extends DirectoryException> interrupted) {
        if (Thread.currentThread().isInterrupted() || !pause(duration)) {
            throw interrupted.get();
        }
    }

    /** Waits in real time. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
