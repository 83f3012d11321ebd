package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.user.Secret;

/**
 * Keeps one secret for each run, from which the passwords of the users it creates are derived, so that a create that is
 * sent again after a crash has the same body while neither plan nor journal holds a password. Thread-safe.
 */
public interface RunSecrets {
    /**
     * The run's secret: made and kept, durably, when it is first asked for, and the same from then on.
     *
     * @return at least 32 bytes' worth of randomness
     * @throws java.io.UncheckedIOException if it cannot be kept or read
     */
    Secret of(RunId run);

    /**
     * Destroys the run's secret, for the run is done. Forgetting what is not there is nothing.
     *
     * @throws java.io.UncheckedIOException if it cannot be destroyed
     */
    void forget(RunId run);
}
