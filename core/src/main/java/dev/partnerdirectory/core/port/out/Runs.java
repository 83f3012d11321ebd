package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.plan.Plan;
import java.util.List;
import java.util.Map;

/** Where runs are kept. Thread-safe. */
public interface Runs {
    /**
     * Keeps a new run of this plan. When this returns, it outlives a crash; nobody works at it yet.
     *
     * @param run    a new id
     * @param labels see {@link RunInfo}
     * @throws dev.partnerdirectory.core.error.Conflict if there is a run with this id ({@code RUN_EXISTS})
     */
    RunInfo create(RunId run, Plan plan, Map<String, String> labels);

    /**
     * Opens a run to work at it: one at a time, among all machines that share these runs, until it is closed or whoever
     * opened it has died.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such run
     * @throws dev.partnerdirectory.core.error.Conflict if somebody else has it open ({@code RUN_EXISTS})
     */
    StoredRun open(RunId run);

    /**
     * Opens a run to look at it, also while somebody works at it. Nothing can be appended.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such run
     */
    StoredRun look(RunId run);

    /** Whether somebody has the run open to work at it. */
    boolean isOpen(RunId run);

    /** Every run, newest first. */
    List<RunInfo> list();

    /** Takes away a run and all that is kept of it. Taking away what is not there is nothing. */
    void delete(RunId run);
}
