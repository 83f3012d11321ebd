package dev.partnerdirectory.files.run;

import dev.partnerdirectory.core.port.out.PasswordSink;
import java.nio.file.Path;

/** A file that takes passwords, in clear or encrypted. Must be closed. */
public interface CredentialsFile extends PasswordSink, AutoCloseable {
    Path path();

    /** Whether any password was written. An encrypted file may be written only when it is closed. */
    boolean isWritten();

    @Override
    void close();
}
