package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.PartnerDirectory;

/**
 * A directory opened for one command.
 *
 * @param directory what the command talks to
 * @param whenDone  releases the resources behind it
 */
public record Session(PartnerDirectory directory, Runnable whenDone) implements AutoCloseable {
    @Override
    public void close() {
        whenDone.run();
    }
}
