package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Selection;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.JournalEntry.Failure;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.report.RunEvent;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.StepResult;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what became of every row, counts them, and says by which exit code the command ends. For one thread, except the listener. */
public final class RowView {
    private final Invocation invocation;
    private final Columns<RowReport> columns;
    private final Map<Outcome, Long> rows = new EnumMap<>(Outcome.class);
    private final Set<ErrorKind> failures = EnumSet.noneOf(ErrorKind.class);
    private final Set<Outcome> steps = EnumSet.noneOf(Outcome.class);
    private final Map<String, Labels> problems = new LinkedHashMap<>();

    /** The ids of the customers whose rows were shown early. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Of rows of the directory that this command works on. */
    public RowView(Invocation invocation, boolean dryRun) {
        this(invocation, invocation.directory(), dryRun);
    }

    /** @param directory the name of the directory that the rows are about */
    public RowView(Invocation invocation, String directory, boolean dryRun) {
        this.invocation = invocation;
        this.columns = RowColumns.of(invocation.format(), directory, dryRun);
    }

    /** Passes events on. In JSON Lines it shows the rows of each customer as soon as they are final. */
    public RunListener streaming(RunListener next) {
        return event -> {
            next.on(event);
            if (invocation.format() == OutputFormat.JSONL && event instanceof RunEvent.CustomerFinished customer) {
                tellEarly(customer);
            }
        };
    }

    private synchronized void tellEarly(RunEvent.CustomerFinished customer) {
        try {
            invocation.console().clearStatus();
            invocation.printer().list(columns, customer.rows().stream().map(RowReport::of));
            told.add(customer.customer().value());
        } catch (UncheckedIOException | IllegalArgumentException failed) {
            // The list at the end tries again, and reports this.
        }
    }

    /** Shows the rows that were not shown yet, and below a table the reasons of those that are not done. */
    public int tell(Stream<RowReport> reports) {
        return tell(reports, Selection.ALL);
    }

    /** Shows the chosen rows. The numbers and the exit code are those of all rows. */
    public int tell(Stream<RowReport> reports, Selection selection) {
        Printer printer = invocation.printer();
        Stream<RowReport> all = reports.peek(this::count);
        Stream<RowReport> counted = selection.equals(Selection.ALL) ? all : all.toList().stream();
        Stream<RowReport> left =
                counted.filter(row -> row.customer().filter(told::contains).isEmpty());
        printer.list(columns, selection.of(columns, left).peek(this::explain));
        if (invocation.format() == OutputFormat.TABLE) {
            problems.forEach((problem, labels) -> printer.say(labels + ": " + problem));
        }
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

    private void explain(RowReport row) {
        String why = RowColumns.why(row);
        if (!why.isEmpty()) {
            problems.computeIfAbsent(EnumFormat.spoken(row.outcome()) + ": " + why, some -> new Labels())
                    .add(row);
        }
    }

    /** The rows that have the same problem: the first by name, the others counted. */
    private static final class Labels {
        private String first = "";
        private long others;

        void add(RowReport row) {
            if (first.isEmpty()) {
                first = (row.row() > 0 ? "row %d, ".formatted(row.row()) : "") + row.target();
            } else {
                others++;
            }
        }

        @Override
        public String toString() {
            return others == 0 ? first : "%s and %d more".formatted(first, others);
        }
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

    /** Which rows to show. */
    public Selection selection(ListOptions options) {
        return options.checked(invocation.printer(), columns);
    }

    /** Tells how to go on with work that is not kept as a run. */
    public void tellToRunAgain() {
        invocation.tell("not everything was done. To continue, run the same command again; what is done is left alone");
    }
}
