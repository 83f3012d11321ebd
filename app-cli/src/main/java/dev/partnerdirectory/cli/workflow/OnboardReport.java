package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.columns.ErrorFields;
import dev.partnerdirectory.cli.columns.RowReport;
import dev.partnerdirectory.cli.columns.WorkflowColumns;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.Json;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.Onboarding.RowFault;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what became of every row that was read, those included that were never sent. */
final class OnboardReport {
    private final Invocation invocation;
    private final String input;
    private final List<OnboardingRow> rows;

    /** @param input what a message calls the file */
    OnboardReport(Invocation invocation, String input, List<OnboardingRow> rows) {
        this.invocation = invocation;
        this.input = input;
        this.rows = rows;
    }

    /** Whether rows broke rules and nothing is to be sent for that. */
    boolean refuses(Onboarding.Checked checked, boolean keepGoing) {
        return !checked.faults().isEmpty() && (!keepGoing || checked.requests().isEmpty());
    }

    /** Tells every fault; nothing was sent. */
    int refused(Onboarding.Checked checked) {
        List<RowFault> faults = checked.faults();
        if (rows.size() == 1 && rows.get(0).row() == 0) {
            throw new InvalidRequest(
                    faults.stream().map(RowFault::violation).toList(), ErrorDetails.of(Operation.CREATE_USER));
        }
        long bad = faults.stream().map(RowFault::row).distinct().count();
        String summary = "%s: %d of %d rows cannot be used; nothing was sent".formatted(input, bad, rows.size());
        Optional<String> remedy = checked.requests().isEmpty()
                ? Optional.empty()
                : Optional.of("mend them, or add --keep-going to do the other %d"
                        .formatted(checked.requests().size()));
        if (invocation.errorFormat().isJson()) {
            Map<String, Object> fields = ErrorFields.of("invalidRequest", summary, remedy);
            fields.put("faults", faults.stream().map(OnboardReport::fields).toList());
            invocation.console().err().println(Json.line(Map.of("error", fields)));
        } else {
            faults.forEach(fault -> error("row %d: %s".formatted(fault.row(), fault.violation())));
            error(summary + remedy.map("; "::concat).orElse(""));
        }
        return ExitCodes.USAGE;
    }

    private void error(String line) {
        invocation.console().err().println(invocation.errorStyle().error("error: ") + line);
    }

    private static Map<String, Object> fields(RowFault fault) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("row", fault.row());
        fields.put("field", fault.violation().field());
        fields.put("reason", fault.violation().reason());
        return fields;
    }

    /** Prints every row, by its number. */
    List<RowReport> print(List<WorkflowResult> results, Onboarding.Checked checked) {
        Map<Long, List<Violation>> faults = checked.faults().stream()
                .collect(Collectors.groupingBy(
                        RowFault::row,
                        LinkedHashMap::new,
                        Collectors.mapping(RowFault::violation, Collectors.toList())));
        List<RowReport> all = new ArrayList<>();
        results.forEach(result -> all.add(RowReport.of(result)));
        rows.stream()
                .filter(row -> faults.containsKey(row.row()))
                .forEach(row -> all.add(RowReport.of(row, faults.getOrDefault(row.row(), List.of()))));
        all.sort(Comparator.comparingLong(RowReport::row));
        invocation.printer().list(WorkflowColumns.of(invocation.format()), all.stream());
        invocation.note(counts(all));
        return all;
    }

    private static String counts(List<RowReport> all) {
        Map<Outcome.Kind, Long> counts =
                all.stream().collect(Collectors.groupingBy(RowReport::outcome, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + EnumFormat.spoken(entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
