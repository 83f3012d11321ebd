package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.StoredRun;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a run came to, as its plan and its journal have it. Asks no directory. Thread-safe. */
public final class RunReport {
    private final Plan plan;
    private final RunState state;
    private final RunId run;
    private final boolean complete;
    private final Map<Result, Long> steps = new EnumMap<>(Result.class);
    private final Map<Result, Long> rows = new EnumMap<>(Result.class);

    private RunReport(Plan plan, RunState state) {
        this.plan = plan;
        this.state = state;
        this.run = state.begunWith(plan).run();
        this.complete = plan.customers().stream().allMatch(part -> Results.isComplete(part, state));
        rows().forEach(row -> {
            rows.merge(row.result(), 1L, Long::sum);
            row.steps().forEach(step -> steps.merge(step.result(), 1L, Long::sum));
        });
    }

    /**
     * Reads a run.
     *
     * @throws InvalidRequest if the plan or the journal is not as it was written, or the journal holds no run of this plan
     */
    public static RunReport of(StoredRun run) {
        RunState state = new RunState();
        run.journal().read(state::follow);
        return of(run.plan(), state);
    }

    /** The report of a plan's run whose journal says this. */
    public static RunReport of(Plan plan, RunState state) {
        return new RunReport(plan, state);
    }

    public RunId run() {
        return run;
    }

    /** The run's plan. */
    public Plan plan() {
        return plan;
    }

    /** The digest of the journal's last record: whoever keeps it elsewhere can tell later that nothing was changed. */
    public String journalDigest() {
        return state.head();
    }

    /** Whether every step is settled: nothing is left to resume. */
    public boolean isComplete() {
        return complete;
    }

    /** Each row of the manifest, or of the undone plan, customer by customer. */
    public Stream<RowResult> rows() {
        return plan.customers().stream().flatMap(part -> Results.rows(part, state).stream());
    }

    /** How many steps came to what. */
    public Map<Result, Long> steps() {
        return Map.copyOf(steps);
    }

    /** How many steps came to this. */
    public long count(Result result) {
        return steps.getOrDefault(result, 0L);
    }

    /** How many rows came to what. */
    public Map<Result, Long> rowCounts() {
        return Map.copyOf(rows);
    }

    /** Whether every step was done, or was so already, and was seen. */
    public boolean isClean() {
        return steps.keySet().stream().allMatch(result -> result == Result.DONE || result == Result.ALREADY_SO);
    }
}
