package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.JournalEntry.Failure;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.report.StepResult;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what became of every row, counts them, and says by which exit code the command ends. For one thread. */
public final class RowView {
    private final Invocation invocation;
    private final Columns<RowReport> columns;
    private final Map<Outcome, Long> rows = new EnumMap<>(Outcome.class);
    private final Set<ErrorKind> failures = EnumSet.noneOf(ErrorKind.class);
    private final Set<Outcome> steps = EnumSet.noneOf(Outcome.class);

    /** @param target what people read above whom a row is about */
    public RowView(Invocation invocation, String target) {
        this.invocation = invocation;
        this.columns = RowColumns.of(invocation.format(), target);
    }

    /** Shows a list of rows. */
    public int tell(Stream<RowReport> reports) {
        invocation.printer().list(columns, reports.peek(this::count));
        invocation.note(counts());
        return code();
    }

    /** Shows the only row there is. */
    public int tellOne(RowReport report) {
        count(report);
        invocation.printer().one(columns, report);
        return code();
    }

    private void count(RowReport row) {
        rows.merge(row.outcome(), 1L, Long::sum);
        row.steps().stream().map(StepResult::outcome).forEach(steps::add);
        row.error().map(Failure::kind).ifPresent(failures::add);
    }

    private String counts() {
        return rows.entrySet().stream()
                .sorted(Map.Entry.<Outcome, Long>comparingByKey().reversed())
                .map(entry -> entry.getValue() + " " + EnumFormat.spoken(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private int code() {
        return ExitCodes.ofRows(
                rows.keySet(), steps, failures, Thread.currentThread().isInterrupted());
    }

    /** Whether a further run may do more. */
    public boolean isToGoOn() {
        return rows.containsKey(Outcome.NOT_ATTEMPTED) || rows.containsKey(Outcome.UNKNOWN);
    }
}
