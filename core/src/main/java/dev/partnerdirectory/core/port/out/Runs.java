package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.plan.Plan;
import java.util.List;
import java.util.Map;

/** Stores runs. Thread-safe. */
public interface Runs {
    /**
     * Stores a new run of this plan. When this method returns, the run survives a crash. The run is not open yet.
     *
     * @param run    a new id
     * @param labels see {@link RunInfo}
     * @throws dev.partnerdirectory.core.error.Conflict if there is a run with this id ({@code RUN_EXISTS})
     */
    RunInfo create(RunId run, Plan plan, Map<String, String> labels);

    /** Stores a new run of this plan under a random id and without labels. */
    default RunInfo create(Plan plan) {
        return create(RequestIds.random().nextRunId(), plan, Map.of());
    }

    /**
     * Opens a run to work on it. Only one process can have it open, among all machines that share these runs, until it
     * is closed or the process dies.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such run
     * @throws dev.partnerdirectory.core.error.Conflict if the run is already open ({@code RUN_EXISTS})
     */
    StoredRun open(RunId run);

    /**
     * Opens a run for reading, even while it is open elsewhere. Nothing can be appended.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such run
     */
    StoredRun look(RunId run);

    /** Whether the run is open for work. */
    boolean isOpen(RunId run);

    /** All runs, newest first. */
    List<RunInfo> list();

    /** Deletes a run with all its data. Does nothing if there is no such run. */
    void delete(RunId run);
}
