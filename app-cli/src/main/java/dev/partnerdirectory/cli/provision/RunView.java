package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunReport;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the outcome of every row of a run. */
final class RunView {
    private final Invocation invocation;
    private final String directory;

    RunView(Invocation invocation) {
        this(invocation, invocation.directory());
    }

    /** @param directory the name of the directory of the run */
    RunView(Invocation invocation, String directory) {
        this.invocation = invocation;
        this.directory = directory;
    }

    /** Shows every row, and returns the exit code. */
    int tell(RunReport report) {
        return tell(report.plan(), report.rows(), false);
    }

    /** Shows every row as it would be if the run were resumed. */
    int ifResumed(RunReport report) {
        return tell(report.plan(), report.rowsIfResumed(), true);
    }

    /** Shows the expected outcome of every row. */
    int dryRun(Plan plan) {
        return tell(plan, RunReport.dryRun(plan).stream(), true);
    }

    private int tell(Plan plan, Stream<RowResult> rows, boolean dryRun) {
        Map<CustomerId, String> names =
                plan.customers().stream().collect(Collectors.toMap(CustomerPlan::customer, CustomerPlan::name));
        return new RowView(invocation, directory, dryRun)
                .tell(rows.map(row -> RowReport.of(
                        row, names.getOrDefault(row.customer(), row.customer().value()))));
    }

    /** Prints the digest as the last line. A copy of it shows later whether the journal was changed. */
    void tellDigest(RunReport report) {
        invocation.note("journal digest " + report.journalDigest());
    }
}
