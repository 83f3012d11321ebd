package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.output.Selection;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the outcome of every row of a run. */
final class RunView {
    private final Invocation invocation;
    private final RowView rows;

    RunView(Invocation invocation) {
        this(invocation, invocation.directory(), false);
    }

    /** @param directory the name of the directory of the run */
    RunView(Invocation invocation, String directory, boolean dryRun) {
        this.invocation = invocation;
        this.rows = new RowView(invocation, directory, dryRun);
    }

    /** Passes events on, and shows rows early where the format allows that. */
    RunListener streaming(RunListener next) {
        return rows.streaming(next);
    }

    /** Shows every row that was not shown yet, and returns the exit code. */
    int tell(RunReport report) {
        return tell(report, Selection.ALL);
    }

    /** Shows the chosen rows, and returns the exit code of all. */
    int tell(RunReport report, Selection selection) {
        return tell(report.plan(), report.rows(), selection);
    }

    /** Which rows to show. */
    Selection selection(ListOptions options) {
        return rows.selection(options);
    }

    /** Shows every row as it would be if the run were resumed. */
    static int ifResumed(Invocation invocation, RunReport report) {
        return dry(invocation).tell(report.plan(), report.rowsIfResumed(), Selection.ALL);
    }

    /** Shows the expected outcome of every row. */
    static int dryRun(Invocation invocation, Plan plan) {
        return dry(invocation).tell(plan, RunReport.dryRun(plan).stream(), Selection.ALL);
    }

    private static RunView dry(Invocation invocation) {
        return new RunView(invocation, invocation.directory(), true);
    }

    private int tell(Plan plan, Stream<RowResult> results, Selection selection) {
        Map<CustomerId, String> names =
                plan.customers().stream().collect(Collectors.toMap(CustomerPlan::customer, CustomerPlan::name));
        return rows.tell(
                results.map(row -> RowReport.of(
                        row, names.getOrDefault(row.customer(), row.customer().value()))),
                selection);
    }

    /** Prints the digest as the last line. A copy of it shows later whether the journal was changed. */
    void tellDigest(RunReport report) {
        invocation.note("journal digest " + report.journalDigest());
    }
}
