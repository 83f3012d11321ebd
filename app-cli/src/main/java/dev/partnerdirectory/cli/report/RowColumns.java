package dev.partnerdirectory.cli.report;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.columns.ErrorFields;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.journal.JournalEntry.Failure;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.report.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of rows that were worked on: one object for every row. Stateless. */
public final class RowColumns {
    /** For programs: every step with its own outcome. */
    private static final Columns<RowReport> OBJECT = Columns.of(
            field("row", RowColumns::row),
            field("customer", RowReport::customer),
            field("customerDomain", RowReport::domain),
            field("userPrincipalName", RowColumns::user),
            field("role", RowColumns::role),
            field("outcome", row -> EnumFormat.camel(row.outcome())),
            field("steps", row -> row.steps().stream().map(RowColumns::step).toList()),
            field("error", row -> row.error().map(why -> error(row, why))),
            field("undone", row -> Optional.of(row.undone()).filter(undone -> !undone.isEmpty())));

    /** For people and spreadsheets: the same fields, with steps and error in words. */
    private static final Columns<RowReport> WORDS = Columns.of(
            field("row", RowColumns::row),
            detail("customer", RowReport::customer),
            field("customerDomain", row -> row.domain().orElse(row.name())),
            key("userPrincipalName", RowColumns::user),
            key("role", RowColumns::role),
            field("outcome", row -> EnumFormat.camel(row.outcome())),
            field("steps", RowColumns::stepsInWords),
            detail("customerName", RowReport::name),
            detail("error", RowColumns::why),
            detail("requestIds", RowColumns::requestIds));

    private RowColumns() {}

    /** The description that suits the format. */
    public static Columns<RowReport> of(OutputFormat format, String directory, boolean dryRun) {
        return format.isJson() || format == OutputFormat.YAML
                ? OBJECT.plus(
                        field("directory", row -> directory),
                        field("dryRun", row -> Optional.of(true).filter(any -> dryRun)))
                : WORDS;
    }

    private static Optional<String> user(RowReport row) {
        return Optional.of(row.target()).filter(any -> row.ofUser());
    }

    private static Optional<String> role(RowReport row) {
        return Optional.of(row.target()).filter(role -> !role.isEmpty() && !row.ofUser());
    }

    private static @Nullable Long row(RowReport report) {
        return report.row() == 0 ? null : report.row();
    }

    private static List<String> requestIds(RowReport row) {
        return row.steps().stream()
                .flatMap(step -> step.requestId().stream())
                .map(Object::toString)
                .toList();
    }

    /** Why a row is not done, with the remedy; empty where there is nothing to say. */
    static String why(RowReport row) {
        Stream<String> reasons = row.outcome() == Outcome.NOT_ATTEMPTED
                ? row.steps().stream().flatMap(step -> step.reason().stream()).distinct()
                : row.error().stream()
                        .flatMap(error -> Stream.concat(Stream.of(error.message()), error.remedy().stream()));
        return Stream.concat(reasons, row.undone().stream()).collect(Collectors.joining("; "));
    }

    /** Why a row is not done, with the ids of the step that failed so. */
    private static Map<String, Object> error(RowReport row, Failure why) {
        return row.steps().stream()
                .filter(step -> step.failure().filter(why::equals).isPresent())
                .findFirst()
                .map(step -> error(step, why))
                .orElseGet(() -> ErrorFields.of(why, ErrorDetails.none()));
    }

    private static Map<String, Object> error(StepResult step, Failure why) {
        ErrorDetails where = ErrorDetails.none().withCustomer(step.step().customer());
        return ErrorFields.of(why, step.requestId().map(where::withRequestId).orElse(where));
    }

    private static Map<String, Object> step(StepResult result) {
        Change change = result.step().change();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", result.step().number());
        fields.put("kind", EnumFormat.camel(change.kind()));
        fields.put("target", change.target());
        fields.put("userPrincipalName", change.person().name());
        fields.put("outcome", EnumFormat.camel(result.outcome()));
        result.requestId().ifPresent(id -> fields.put("requestId", id));
        result.failure().ifPresent(why -> fields.put("error", error(result, why)));
        result.reason().ifPresent(reason -> fields.put("reason", reason));
        return fields;
    }

    private static String stepsInWords(RowReport row) {
        return row.steps().stream().map(step -> inWords(step, row)).collect(Collectors.joining(", "));
    }

    /** A step with the sign that it has in a plan, and its outcome where that is not simply "done". */
    private static String inWords(StepResult result, RowReport row) {
        Change change = result.step().change();
        String deed = change.kind().sign().mark() + " " + verb(change.kind());
        List<String> others = Stream.of(change.target(), change.person().name().value())
                .distinct()
                .filter(word -> !word.equalsIgnoreCase(row.target()))
                .toList();
        boolean isDone = result.outcome() == Outcome.APPLIED || result.outcome() == Outcome.WOULD_APPLY;
        return deed
                + (others.isEmpty() ? "" : " " + String.join(" for ", others))
                + (isDone ? "" : " (%s)".formatted(EnumFormat.spoken(result.outcome())));
    }

    private static String verb(Change.Kind kind) {
        return kind.words().replace(" user", "");
    }
}
