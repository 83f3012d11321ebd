package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The result of a run, from its plan and its journal. It needs no directory. Thread-safe. */
public final class RunReport {
    private final Plan plan;
    private final RunState state;
    private final RunId run;
    private final boolean complete;
    private final Map<Outcome, Long> steps = new EnumMap<>(Outcome.class);

    private RunReport(Plan plan, RunState state) {
        this.plan = plan;
        this.state = state;
        this.run = state.begunWith(plan).run();
        this.complete = plan.customers().stream().allMatch(part -> Results.isComplete(part, state));
        rows().flatMap(row -> row.steps().stream()).forEach(step -> steps.merge(step.outcome(), 1L, Long::sum));
    }

    /**
     * The report of a plan's run in this state.
     *
     * @throws InvalidRequest if it is no run of this plan
     */
    public static RunReport of(Plan plan, RunState state) {
        return new RunReport(plan, state);
    }

    /** The rows of one customer in this state. */
    public static List<RowResult> rows(CustomerPlan part, RunState state) {
        return Results.rows(part, state);
    }

    /** The rows of a plan that is not applied. */
    public static List<RowResult> dryRun(Plan plan) {
        return plan.customers().stream()
                .flatMap(part -> Results.rows(part, StepResult::wouldApply).stream())
                .sorted(Comparator.comparing(RowResult::row))
                .toList();
    }

    /** The rows as they would be if the run were resumed and every open step took effect. */
    public Stream<RowResult> rowsIfResumed() {
        return rows().map(row -> row.steps().isEmpty()
                ? row
                : row.withSteps(row.steps().stream()
                        .map(step -> step.outcome() == Outcome.NOT_ATTEMPTED || step.outcome() == Outcome.UNKNOWN
                                ? StepResult.wouldApply(step.step())
                                : step)
                        .toList()));
    }

    public RunId run() {
        return run;
    }

    /** The run's plan. */
    public Plan plan() {
        return plan;
    }

    /** The digest of the journal's last record. A copy kept elsewhere proves later that the journal was not changed. */
    public String journalDigest() {
        return state.head();
    }

    /** Whether every step is settled, so that nothing is left to resume. */
    public boolean isComplete() {
        return complete;
    }

    /** All rows of the manifest, or of the undone plan, customer by customer. */
    public Stream<RowResult> rows() {
        return plan.customers().stream().flatMap(part -> Results.rows(part, state).stream());
    }

    /** The number of steps of each outcome. */
    public Map<Outcome, Long> steps() {
        return Map.copyOf(steps);
    }

    /** The number of steps of this outcome. */
    public long count(Outcome result) {
        return steps.getOrDefault(result, 0L);
    }

    /** Whether every step took effect or was already in effect, and was seen afterwards. */
    public boolean isClean() {
        return steps.keySet().stream().allMatch(result -> result == Outcome.APPLIED || result == Outcome.ALREADY_SO);
    }
}
