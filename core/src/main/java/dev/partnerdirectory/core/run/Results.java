package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.Entry;
import dev.partnerdirectory.core.journal.JournalIndex;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.StepResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a journal says of a plan's steps and rows. */
final class Results {
    private Results() {}

    /** @param failure why it was not done; a step that an interruption kept from being sent was not refused */
    static Result of(Entry.Status status, Optional<Entry.Failure> failure) {
        return switch (status) {
            case APPLIED -> Result.DONE;
            case ALREADY_SO -> Result.ALREADY_SO;
            case REJECTED ->
                failure.filter(why -> why.kind() == ErrorKind.INTERRUPTED).isPresent()
                        ? Result.NOT_ATTEMPTED
                        : Result.FAILED;
            case UNKNOWN -> Result.UNKNOWN;
        };
    }

    static StepResult of(PlanStep step, JournalIndex journal) {
        return new StepResult(
                step, result(step, journal), journal.requestId(step.number()), journal.failure(step.number()));
    }

    private static Result result(PlanStep step, JournalIndex journal) {
        if (journal.isPending(step.number())) {
            return Result.UNKNOWN;
        }
        Optional<Result> known =
                journal.status(step.number()).map(status -> of(status, journal.failure(step.number())));
        return known.filter(Result.DONE::equals).isPresent() && journal.isUnseen(step.customer(), step.number())
                ? Result.NOT_YET_VISIBLE
                : known.orElse(Result.NOT_ATTEMPTED);
    }

    /** The rows of a section, by number: every one, with or without steps. */
    static List<RowResult> rows(CustomerPlan section, JournalIndex journal) {
        Map<Long, List<StepResult>> steps = new TreeMap<>();
        section.steps()
                .forEach(step -> steps.computeIfAbsent(step.row(), any -> new ArrayList<>())
                        .add(of(step, journal)));
        Map<Long, List<CustomerPlan.Note>> notes =
                section.notes().stream().collect(Collectors.groupingBy(CustomerPlan.Note::row));
        Map<Long, RowResult> rows = new TreeMap<>();
        section.settled()
                .forEach(row -> rows.put(
                        row.row(),
                        new RowResult(
                                row.row(), section.customer(), row.target(), Result.ALREADY_SO, List.of(), List.of())));
        notes.forEach(
                (row, theirs) -> rows.put(row, row(section, row, theirs.get(0).target(), List.of(), theirs)));
        steps.forEach((row, theirs) ->
                rows.put(row, row(section, row, target(theirs), theirs, notes.getOrDefault(row, List.of()))));
        return List.copyOf(rows.values());
    }

    private static RowResult row(
            CustomerPlan section, long row, String target, List<StepResult> steps, List<CustomerPlan.Note> notes) {
        Stream<Result> left = notes.stream().map(any -> Result.NOT_ATTEMPTED);
        Result result = Result.ofAll(
                Stream.concat(steps.stream().map(StepResult::result), left).toList());
        List<String> undone = notes.stream().map(CustomerPlan.Note::text).toList();
        return new RowResult(row, section.customer(), target, result, steps, undone);
    }

    /** Steps of several people come from a role's row. */
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
     * Whether nothing is left to do for this customer: every step is settled, or rests on one that was refused for good,
     * and what was done was looked for.
     */
    static boolean isComplete(CustomerPlan section, JournalIndex journal) {
        return isDone(section, journal) && (journal.isVerified(section.customer()) || !isAnyApplied(section, journal));
    }

    private static boolean isAnyApplied(CustomerPlan section, JournalIndex journal) {
        return section.steps().stream()
                .map(step -> journal.status(step.number()))
                .anyMatch(Optional.of(Entry.Status.APPLIED)::equals);
    }

    private static boolean isDone(CustomerPlan section, JournalIndex journal) {
        Set<UserPrincipalName> neverCame = new HashSet<>();
        for (PlanStep step : section.steps()) {
            boolean settled = journal.isSettled(step.number());
            UserPrincipalName who = step.change().person().name();
            if ((!settled && !neverCame.contains(who)) || journal.isToHandOver(step.number())) {
                return false;
            }
            boolean brings = step.change().kind() == Change.Kind.CREATE_USER
                    || step.change().kind() == Change.Kind.RESTORE_USER;
            if (brings
                    && journal.status(step.number())
                            .filter(Entry.Status.REJECTED::equals)
                            .isPresent()) {
                neverCame.add(who);
            }
        }
        return true;
    }
}
