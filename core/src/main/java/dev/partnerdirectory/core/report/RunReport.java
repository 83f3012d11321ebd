package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.model.RunId;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param complete   whether every step is settled: nothing is left to resume
 * @param steps      how many came to what
 * @param rows       how many rows came to what
 */
public record RunReport(
        RunId run, String planDigest, boolean complete, Map<Result, Long> steps, Map<Result, Long> rows) {
    public RunReport {
        steps = Map.copyOf(steps);
        rows = Map.copyOf(rows);
    }

    /** How many steps came to this. */
    public long count(Result result) {
        return steps.getOrDefault(result, 0L);
    }

    /** Whether every step was done, or was so already, and was seen. */
    public boolean isClean() {
        return steps.keySet().stream().allMatch(result -> result == Result.DONE || result == Result.ALREADY_SO);
    }
}
