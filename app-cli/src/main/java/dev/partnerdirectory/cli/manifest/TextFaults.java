package dev.partnerdirectory.cli.manifest;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.RowFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with the form of a manifest's entries: found while it is read, so that one bad row does not hide the
 * next. Not thread-safe.
 */
public final class TextFaults {
    private static final int KEPT = 1_000;
    private static final Pattern ROW = Pattern.compile("row (\\d+) ?(.*)", Pattern.DOTALL);

    /** What is about the whole comes last. */
    private static final Comparator<RowFault> BY_ROW =
            Comparator.comparing((RowFault fault) -> fault.row() == 0).thenComparing(RowFault::row);

    private final List<RowFault> faults = new ArrayList<>();
    private long count;

    void add(long row, String field, String reason) {
        count++;
        if (faults.size() < KEPT) {
            faults.add(new RowFault(row, field, reason));
        }
    }

    void clear() {
        faults.clear();
        count = 0;
    }

    /**
     * Refuses the manifest if anything is wrong with it.
     *
     * @throws InvalidRequest with all of them
     */
    public void refuse() {
        if (count > 0) {
            throw refusal(faults.stream());
        }
    }

    /** What core found wrong with the entries that could be read, and these faults. */
    public InvalidRequest with(InvalidRequest found) {
        return count == 0 ? found : refusal(Stream.concat(faults.stream(), ofCore(found)));
    }

    private InvalidRequest refusal(Stream<RowFault> all) {
        List<Violation> violations =
                new ArrayList<>(all.sorted(BY_ROW).map(TextFaults::violation).toList());
        if (count > faults.size()) {
            violations.add(new Violation("", "and %d more that cannot be read".formatted(count - faults.size())));
        }
        return new InvalidRequest(violations, ErrorDetails.none().withRemedy("correct the manifest"));
    }

    private static Violation violation(RowFault fault) {
        if (fault.row() == 0) {
            return fault.violation();
        }
        String field = "row %d %s".formatted(fault.row(), fault.violation().field());
        return new Violation(field.strip(), fault.violation().reason());
    }

    private static Stream<RowFault> ofCore(InvalidRequest found) {
        return found.violations().stream().map(TextFaults::row);
    }

    /** The row and field that core's planner names in a violation; row 0 where it is about the whole. */
    public static RowFault row(Violation violation) {
        Matcher row = ROW.matcher(violation.field());
        return row.matches()
                ? new RowFault(Long.parseLong(row.group(1)), row.group(2), violation.reason())
                : new RowFault(0, violation);
    }
}
