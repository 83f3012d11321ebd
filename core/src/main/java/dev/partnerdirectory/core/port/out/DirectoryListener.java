package dev.partnerdirectory.core.port.out;

/**
 * Receives events while use cases run. It is called on the working thread, so it must be quick. An exception it throws
 * does not affect the call; the first one is logged.
 */
@FunctionalInterface
public interface DirectoryListener {
    void on(DirectoryEvent event);

    /** Ignores all events. */
    static DirectoryListener none() {
        return event -> {};
    }
}
