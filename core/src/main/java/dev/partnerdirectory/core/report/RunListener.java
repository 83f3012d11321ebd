package dev.partnerdirectory.core.report;

/**
 * Told what happens in a run while it happens. Called on the working threads, several at once, so be quick. If it throws, the run
 * goes on as if it had not; the first exception is logged.
 */
@FunctionalInterface
public interface RunListener {
    void on(RunEvent event);

    /** Listens to nothing. */
    static RunListener none() {
        return event -> {};
    }
}
