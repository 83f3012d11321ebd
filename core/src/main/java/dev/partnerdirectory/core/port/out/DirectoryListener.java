package dev.partnerdirectory.core.port.out;

/**
 * Told what happens while it happens. Called on the working thread, so be quick. If it throws, the call goes on as if it had not;
 * the first exception is logged.
 */
@FunctionalInterface
public interface DirectoryListener {
    void on(DirectoryEvent event);

    /** Listens to nothing. */
    static DirectoryListener none() {
        return event -> {};
    }
}
