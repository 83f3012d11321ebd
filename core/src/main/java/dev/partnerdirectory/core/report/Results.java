package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of a plan's rows, from the journal. */
final class Results {
    private Results() {}

    /** All rows of a customer, by number, with or without steps. */
    static List<RowResult> rows(CustomerPlan part, RunState state) {
        Map<UserPrincipalName, String> hindrances = new HashMap<>();
        part.steps().stream()
                .filter(step -> step.change().brings())
                .forEach(step -> StepResult.hindrance(step, state)
                        .ifPresent(why -> hindrances.put(step.change().person().name(), why)));
        String otherwise = state.isSignInRefused() ? "the sign-in was refused" : "the run ended before this step";
        return rows(part, step -> {
            StepResult result = StepResult.of(step, state);
            return result.outcome() == Outcome.NOT_ATTEMPTED
                    ? result.because(
                            hindrances.getOrDefault(step.change().person().name(), otherwise))
                    : result;
        });
    }

    static List<RowResult> rows(CustomerPlan part, Function<PlanStep, StepResult> results) {
        Map<Long, List<StepResult>> steps = part.steps().stream()
                .collect(Collectors.groupingBy(PlanStep::row, Collectors.mapping(results, Collectors.toList())));
        Map<Long, List<CustomerPlan.Note>> notes =
                part.notes().stream().collect(Collectors.groupingBy(CustomerPlan.Note::row));
        Map<Long, RowResult> rows = new TreeMap<>();
        part.settled().forEach(row -> rows.put(row.row(), row(part, row.row(), row.target(), List.of(), List.of())));
        notes.forEach(
                (row, theirs) -> rows.put(row, row(part, row, theirs.get(0).target(), List.of(), theirs)));
        steps.forEach((row, theirs) ->
                rows.put(row, row(part, row, target(theirs), theirs, notes.getOrDefault(row, List.of()))));
        return List.copyOf(rows.values());
    }

    private static RowResult row(
            CustomerPlan part, long row, String target, List<StepResult> steps, List<CustomerPlan.Note> notes) {
        Stream<Outcome> left = notes.stream().map(any -> Outcome.NOT_ATTEMPTED);
        Outcome result = Outcome.ofAll(
                Stream.concat(steps.stream().map(StepResult::outcome), left).toList());
        List<String> undone = notes.stream().map(CustomerPlan.Note::text).toList();
        return new RowResult(
                row, part.customer(), part.name(), Optional.of(part.domain()), target, result, steps, undone);
    }

    /** A role's row has steps for several users. */
    private static String target(List<StepResult> steps) {
        Change first = steps.get(0).step().change();
        boolean ofOne = steps.stream()
                .allMatch(one -> one.step()
                        .change()
                        .person()
                        .name()
                        .equals(first.person().name()));
        return ofOne ? first.person().name().value() : first.target();
    }

    /**
     * Whether nothing is left to do for this customer: every step is settled or depends on one that was refused for
     * good, and all changes were verified.
     */
    static boolean isComplete(CustomerPlan part, RunState state) {
        return isDone(part, state)
                && part.steps().stream()
                        .filter(step -> state.is(Outcome.APPLIED, step.number()))
                        .allMatch(step -> state.isLookedFor(part.customer(), step.number()));
    }

    private static boolean isDone(CustomerPlan part, RunState state) {
        Set<UserPrincipalName> neverCame = new HashSet<>();
        for (PlanStep step : part.steps()) {
            boolean settled = state.isSettled(step.number());
            UserPrincipalName who = step.change().person().name();
            if ((!settled && !neverCame.contains(who)) || state.isToHandOver(step.number())) {
                return false;
            }
            if (step.change().brings() && state.is(Outcome.REJECTED, step.number())) {
                neverCame.add(who);
            }
        }
        return true;
    }
}
