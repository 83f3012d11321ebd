package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunReport;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what became of every row of a run. */
final class RunView {
    private static final Set<Result> GOOD = EnumSet.of(Result.DONE, Result.ALREADY_SO, Result.NOT_YET_VISIBLE);

    private final Invocation invocation;
    private final Set<ErrorKind> failures = EnumSet.noneOf(ErrorKind.class);

    RunView(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Shows every row, and returns the exit code that tells what they came to. */
    int tell(RunReport report) {
        Map<CustomerId, String> names = report.plan().customers().stream()
                .collect(Collectors.toMap(CustomerPlan::customer, CustomerPlan::name));
        invocation
                .printer()
                .each(
                        RunColumns.of(invocation.format(), names),
                        each -> report.rows().peek(this::note).forEach(each));
        invocation.note(counts(report.rowCounts()));
        return code(report);
    }

    private void note(RowResult row) {
        row.steps().stream().flatMap(step -> step.failure().stream()).forEach(failure -> failures.add(failure.kind()));
    }

    /** The last line: whoever keeps it elsewhere can tell later whether somebody changed the journal. */
    void tellDigest(RunReport report) {
        invocation.note("journal digest " + report.journalDigest());
    }

    /** The counts of rows in words. */
    static String counts(Map<Result, Long> rows) {
        return new TreeMap<>(rows)
                .descendingMap().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String words(Result result) {
        return switch (result) {
            case DONE -> "done";
            case ALREADY_SO -> "already so";
            case FAILED -> "failed";
            case UNKNOWN -> "unknown";
            case NOT_ATTEMPTED -> "not attempted";
            case NOT_YET_VISIBLE -> "done but not yet visible";
        };
    }

    private int code(RunReport report) {
        if (GOOD.containsAll(report.rowCounts().keySet())) {
            return ExitCodes.DONE;
        }
        boolean somethingDone = report.steps().keySet().stream().anyMatch(GOOD::contains);
        if (somethingDone) {
            return ExitCodes.PARTLY_DONE;
        }
        return failures.size() == 1 ? ExitCodes.of(failures.iterator().next()) : ExitCodes.FAILED;
    }
}
