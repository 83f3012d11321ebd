package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.core.port.out.PasswordHandOver;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run's passwords go; to be closed. */
public interface PasswordsOut extends PasswordHandOver, AutoCloseable {
    /** The file that they are in, if there were any. */
    Optional<Path> file();

    /** The run is over, and the secret that its passwords are made of is about to be destroyed. */
    default void complete() {}

    @Override
    void close();
}
