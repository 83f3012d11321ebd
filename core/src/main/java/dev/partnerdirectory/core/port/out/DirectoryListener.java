package dev.partnerdirectory.core.port.out;

/** Told what happens while it happens; core logs nothing itself. Called on the working thread: be quick, do not throw. */
@FunctionalInterface
public interface DirectoryListener {
    void on(DirectoryEvent event);

    /** Listens to nothing. */
    static DirectoryListener none() {
        return event -> {};
    }
}
