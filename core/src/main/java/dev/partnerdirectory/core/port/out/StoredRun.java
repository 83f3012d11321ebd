package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.report.RunReport;

/**
 * A stored run: its plan, its journal and its secret. The passwords of the created users are derived from the secret,
 * so a create that is sent again after a crash has the same body. Thread-safe. Must be closed.
 */
public interface StoredRun extends AutoCloseable {
    RunInfo info();

    /**
     * The plan as it was when the run was created.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if it was changed since
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    Plan plan();

    Journal journal();

    /** Whether the secret exists: from its first use until it is forgotten. */
    boolean hasSecret();

    /**
     * The secret. It is made and stored durably at the first call and then stays the same. It is not made for a run
     * whose journal has records, because a new secret would give other passwords than those that were sent.
     *
     * @return at least 32 random bytes
     * @throws java.io.UncheckedIOException if it cannot be stored or read
     */
    Secret secret();

    /**
     * Destroys the secret, because the run is done. Does nothing if there is no secret.
     *
     * @throws java.io.UncheckedIOException if it cannot be destroyed
     */
    void forgetSecret();

    /**
     * The run's report so far, from its plan and its journal.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the plan or the journal was changed, or the journal
     *     holds no run of this plan
     */
    default RunReport report() {
        RunState state = new RunState();
        journal().read(state::follow);
        return RunReport.of(plan(), state);
    }

    /** Closes the run, so that others can open it. */
    @Override
    void close();
}
