package dev.partnerdirectory.core.report;

/**
 * Receives events while a run is in progress. It is called on the working threads, several at once, so it must be
 * quick. An exception it throws does not affect the run; the first one is logged.
 */
@FunctionalInterface
public interface RunListener {
    void on(RunEvent event);

    /** Ignores all events. */
    static RunListener none() {
        return event -> {};
    }
}
