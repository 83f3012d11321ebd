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

    /** Waits by the machine's clock. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
