package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;

import dev.partnerdirectory.cli.columns.Words;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Column.Shown;
import dev.partnerdirectory.cli.output.Kind;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.journal.Entry;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is shown of a run: one object for every row of its manifest. Stateless. */
final class RunColumns {
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-]");

    /** For machines: every step with its own outcome. */
    private static final Kind<RowResult> ROW = Kind.of(
            field("row", RowResult::row),
            field("customer", RowResult::customer),
            field("userPrincipalName", row -> Optional.of(row.target()).filter(RunColumns::isUser)),
            field("role", row -> Optional.of(row.target()).filter(target -> !isUser(target))),
            field("outcome", row -> outcome(row.result())),
            field("steps", row -> row.steps().stream().map(RunColumns::step).toList()),
            field("error", row -> failure(row).map(RunColumns::failure)),
            field("undone", row -> Optional.of(row.undone()).filter(undone -> !undone.isEmpty())));

    /** For people: steps and errors in words. */
    private static Kind<RowResult> inWords(Map<CustomerId, String> names) {
        return Kind.of(
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
    static Kind<RowResult> of(OutputFormat format, Map<CustomerId, String> names) {
        return switch (format) {
            case JSON, JSONL -> ROW;
            case TABLE, MARKDOWN -> inWords(names);
            case CSV -> forSpreadsheets(inWords(names));
        };
    }

    /** A spreadsheet takes what begins like a formula for one, be it our own sign or a stranger's name. */
    private static Kind<RowResult> forSpreadsheets(Kind<RowResult> kind) {
        return new Kind<>(
                kind.columns().stream()
                        .map(column -> new Column<RowResult>(
                                column.name(),
                                column.shown(),
                                row -> withoutFormula(column.value().apply(row))))
                        .toList(),
                List.of());
    }

    private static @Nullable Object withoutFormula(@Nullable Object value) {
        return value instanceof String text && FORMULA.matcher(text).lookingAt() ? "'" + text : value;
    }

    private static boolean isUser(String target) {
        return target.indexOf('@') >= 0;
    }

    /** As every workflow of ours spells its outcomes. */
    static String outcome(Result result) {
        return switch (result) {
            case DONE -> "applied";
            case FAILED -> "rejected";
            case ALREADY_SO, UNKNOWN, NOT_ATTEMPTED, NOT_YET_VISIBLE -> Words.camel(result);
        };
    }

    private static Optional<Entry.Failure> failure(RowResult row) {
        return row.steps().stream()
                .filter(step -> step.result() == row.result())
                .flatMap(step -> step.failure().stream())
                .findFirst();
    }

    private static String why(RowResult row) {
        return Stream.concat(failure(row).map(Entry.Failure::message).stream(), row.undone().stream())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Object> failure(Entry.Failure failure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", Words.camel(failure.kind()));
        fields.put("code", failure.code());
        fields.put("message", failure.message());
        fields.put("remedy", failure.remedy());
        fields.put("correlationId", failure.correlationId());
        return fields;
    }

    private static Map<String, Object> step(StepResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", result.step().number());
        fields.put("kind", Words.camel(result.step().change().kind()));
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
