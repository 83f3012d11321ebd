package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Column.Shown;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is shown of a run: one object for every row of its manifest. Stateless. */
final class RunColumns {
    /** For machines: every step with its own outcome. */
    private static final Columns<RowResult> ROW = Columns.of(
            field("row", RowResult::row),
            field("customer", RowResult::customer),
            field("userPrincipalName", row -> Optional.of(row.target()).filter(RunColumns::isUser)),
            field("role", row -> Optional.of(row.target()).filter(target -> !isUser(target))),
            field("outcome", row -> outcome(row.result())),
            field("steps", row -> row.steps().stream().map(RunColumns::step).toList()),
            field("error", row -> failure(row).map(RunColumns::failure)),
            field("undone", row -> Optional.of(row.undone()).filter(undone -> !undone.isEmpty())));

    /** For people: steps and errors in words. */
    private static Columns<RowResult> inWords(Map<CustomerId, String> names) {
        return Columns.of(
                field("row", RowResult::row),
                field(
                        "customer",
                        row -> names.getOrDefault(row.customer(), row.customer().value())),
                field("target", RowResult::target),
                field("outcome", row -> outcome(row.result())),
                new Column<>("steps", Shown.SHORTENED_FIRST, RunColumns::stepsInWords),
                new Column<>("error", Shown.SHORTENED_FIRST, RunColumns::why),
                detail("customerId", RowResult::customer),
                detail(
                        "requestIds",
                        row -> row.steps().stream()
                                .flatMap(step -> step.requestId().stream())
                                .map(Object::toString)
                                .toList()));
    }

    private RunColumns() {}

    /**
     * The description that suits the format.
     *
     * @param names of customers, as far as they are known; people are shown these, and machines the ids
     */
    static Columns<RowResult> of(OutputFormat format, Map<CustomerId, String> names) {
        return switch (format) {
            case JSON, JSONL -> ROW;
            case TABLE, MARKDOWN, CSV -> inWords(names);
        };
    }

    private static boolean isUser(String target) {
        return target.indexOf('@') >= 0;
    }

    /** As every workflow of ours spells its outcomes. */
    static String outcome(Result result) {
        return switch (result) {
            case DONE -> "applied";
            case FAILED -> "rejected";
            case ALREADY_SO, UNKNOWN, NOT_ATTEMPTED, NOT_YET_VISIBLE -> EnumFormat.camel(result);
        };
    }

    private static Optional<JournalEntry.Failure> failure(RowResult row) {
        return row.steps().stream()
                .filter(step -> step.result() == row.result())
                .flatMap(step -> step.failure().stream())
                .findFirst();
    }

    private static String why(RowResult row) {
        return Stream.concat(failure(row).map(JournalEntry.Failure::message).stream(), row.undone().stream())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Object> failure(JournalEntry.Failure failure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", EnumFormat.camel(failure.kind()));
        fields.put("code", failure.code());
        fields.put("message", failure.message());
        fields.put("remedy", failure.remedy());
        fields.put("correlationId", failure.correlationId());
        return fields;
    }

    private static Map<String, Object> step(StepResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", result.step().number());
        fields.put("kind", EnumFormat.camel(result.step().change().kind()));
        fields.put("target", result.step().change().target());
        fields.put("userPrincipalName", result.step().change().person().name());
        fields.put("outcome", outcome(result.result()));
        result.requestId().ifPresent(id -> fields.put("requestId", id));
        result.failure().ifPresent(failure -> fields.put("error", failure(failure)));
        return fields;
    }

    private static String stepsInWords(RowResult row) {
        return row.steps().stream().map(step -> inWords(step, row)).collect(Collectors.joining(", "));
    }

    private static String inWords(StepResult result, RowResult row) {
        Change change = result.step().change();
        String deed = sign(result.result()) + " " + change.kind().words();
        List<String> others = Stream.of(change.target(), change.person().name().value())
                .distinct()
                .filter(word -> !word.equals(row.target()))
                .toList();
        return others.isEmpty() ? deed : deed + " " + String.join(" for ", others);
    }

    private static String sign(Result result) {
        return switch (result) {
            case DONE -> "+";
            case ALREADY_SO -> "=";
            case FAILED -> "x";
            case UNKNOWN -> "?";
            case NOT_ATTEMPTED -> "-";
            case NOT_YET_VISIBLE -> "~";
        };
    }
}
