package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;

import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Column.Shown;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is shown of a workflow: one object for every input row. */
public final class WorkflowColumns {
    /** For machines: every step with its own outcome. */
    private static final Columns<RowReport> RESULT = Columns.of(
            field("row", WorkflowColumns::row),
            field("customer", RowReport::customer),
            field("userPrincipalName", RowReport::user),
            field("outcome", result -> EnumFormat.camel(result.outcome())),
            field(
                    "steps",
                    result -> result.steps().stream().map(WorkflowColumns::step).toList()),
            field("error", result -> result.error().map(ErrorFields::of)));

    /** For people: steps and errors in words. */
    private static final Columns<RowReport> RESULT_IN_WORDS = Columns.of(
            field("row", WorkflowColumns::row),
            field("customer", RowReport::customer),
            field("userPrincipalName", RowReport::user),
            field("outcome", result -> EnumFormat.camel(result.outcome())),
            new Column<>("steps", Shown.SHORTENED_FIRST, WorkflowColumns::stepsInWords),
            new Column<>("error", Shown.SHORTENED_FIRST, WorkflowColumns::errorInWords),
            detail("requestIds", WorkflowColumns::requestIds));

    private WorkflowColumns() {}

    /** The description that suits the format. */
    public static Columns<RowReport> of(OutputFormat format) {
        return format.isJson() ? RESULT : RESULT_IN_WORDS;
    }

    private static @Nullable Long row(RowReport result) {
        return result.row() == 0 ? null : result.row();
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", EnumFormat.camel(step.kind()));
        map.put("target", step.target());
        map.put("outcome", EnumFormat.camel(step.outcome().kind()));
        step.requestId().ifPresent(id -> map.put("requestId", id));
        step.outcome().error().ifPresent(error -> map.put("error", ErrorFields.of(error)));
        if (step.outcome() instanceof Outcome.NotAttempted notAttempted) {
            map.put("reason", notAttempted.reason());
        }
        return map;
    }

    private static String stepsInWords(RowReport result) {
        return result.steps().stream().map(step -> inWords(step, result.user())).collect(Collectors.joining(", "));
    }

    private static String inWords(Step step, String user) {
        String deed = sign(step.outcome().kind()) + " " + verb(step.kind());
        return step.target().equalsIgnoreCase(user) ? deed : deed + " " + step.target();
    }

    private static String sign(Outcome.Kind kind) {
        return switch (kind) {
            case APPLIED -> "+";
            case ALREADY_SO -> "=";
            case REJECTED -> "x";
            case UNKNOWN -> "?";
            case NOT_ATTEMPTED -> "-";
        };
    }

    private static String verb(Step.Kind kind) {
        return switch (kind) {
            case CREATE_USER -> "create";
            case GRANT_ROLE -> "grant";
            case ASSIGN_LICENSE -> "assign";
            case REVOKE_ROLE -> "revoke";
            case REMOVE_LICENSE -> "remove";
            case DELETE_USER -> "delete";
        };
    }

    private static @Nullable String errorInWords(RowReport result) {
        return result.error().map(DirectoryException::getMessage).orElse(null);
    }

    private static List<String> requestIds(RowReport result) {
        return result.steps().stream()
                .flatMap(step -> step.requestId().stream())
                .map(Object::toString)
                .toList();
    }
}
