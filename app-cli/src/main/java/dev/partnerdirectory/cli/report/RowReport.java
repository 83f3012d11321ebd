package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.journal.JournalEntry.Failure;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.StepResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a row.
 *
 * @param row      0 where the input had no rows
 * @param customer its id; empty where a row was left out before the customer was looked up
 * @param domain   the customer's default domain, where it is known
 * @param name     the customer's name, or how the input names the customer if the customer was not read
 * @param target   whom or what the row is about
 * @param ofUser   whether the target is a user; otherwise it is a role
 * @param undone   what is left undone, each with the reason
 */
public record RowReport(
        long row,
        Optional<String> customer,
        Optional<String> domain,
        String name,
        String target,
        boolean ofUser,
        Outcome outcome,
        List<StepResult> steps,
        Optional<Failure> error,
        List<String> undone) {
    public RowReport {
        steps = List.copyOf(steps);
        undone = List.copyOf(undone);
    }

    /** Of a row that was worked on. */
    public static RowReport of(RowResult row) {
        Optional<Failure> error = row.steps().stream()
                .filter(step -> step.outcome() == row.outcome())
                .flatMap(step -> step.failure().stream())
                .findFirst();
        return new RowReport(
                row.row(),
                Optional.of(row.customer().value()),
                row.domain(),
                row.name(),
                row.target(),
                row.target().indexOf('@') >= 0,
                row.outcome(),
                row.steps(),
                error,
                row.undone());
    }

    /** Of a row that was left out for its faults. {@code read} is what could be read of it. */
    public static RowReport leftOut(long row, @Nullable UserRow read, List<Violation> faults) {
        String message = faults.stream()
                .map(fault -> fault.field() + " " + fault.reason())
                .collect(Collectors.joining("; "));
        Failure error =
                new Failure(ErrorKind.INVALID_REQUEST, message, Optional.empty(), Optional.empty(), Optional.empty());
        return new RowReport(
                row,
                Optional.empty(),
                Optional.empty(),
                read == null ? "" : read.customer(),
                read == null ? "" : read.userPrincipalName(),
                true,
                Outcome.REJECTED,
                List.of(),
                Optional.of(error),
                List.of());
    }
}
