package dev.partnerdirectory.cli.command;

/** Opens the directory that the settings of a run name. */
@FunctionalInterface
public interface Connector {
    /**
     * Opens a session.
     *
     * @param dryRun whether writes are answered without being sent
     */
    Session open(Invocation invocation, boolean dryRun);
}
