package dev.partnerdirectory.core.report;

/** Told what happens in a run while it happens. Called on the working threads, several at once: be quick, do not throw. */
@FunctionalInterface
public interface RunListener {
    void on(RunEvent event);

    /** Listens to nothing. */
    static RunListener none() {
        return event -> {};
    }
}
