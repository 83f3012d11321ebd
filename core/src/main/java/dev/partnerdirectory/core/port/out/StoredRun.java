package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.plan.Plan;

/**
 * A run that is kept: its plan, its journal, and the secret from which the passwords of the users it creates are derived,
 * so that a create that is sent again after a crash has the same body. Thread-safe; to be closed.
 */
public interface StoredRun extends AutoCloseable {
    RunInfo info();

    /**
     * The plan as it was when the run was created.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if it is not as it was sealed
     * @throws java.io.UncheckedIOException                   if it cannot be read
     */
    Plan plan();

    Journal journal();

    /** Whether the secret is there: from when it is first asked for until it is forgotten. */
    boolean hasSecret();

    /**
     * The secret: made and kept, durably, when it is first asked for, and the same from then on. It is not made anew for a
     * run whose journal has a record, for another secret would make other passwords than those that were sent.
     *
     * @return at least 32 bytes' worth of randomness
     * @throws java.io.UncheckedIOException if it cannot be kept or read
     */
    Secret secret();

    /**
     * Destroys the secret, for the run is done. Forgetting what is not there is nothing.
     *
     * @throws java.io.UncheckedIOException if it cannot be destroyed
     */
    void forgetSecret();

    /** Lets others open the run. */
    @Override
    void close();
}
