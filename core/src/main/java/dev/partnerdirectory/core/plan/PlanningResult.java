package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of planning: a plan, or everything that is wrong with the manifest.
 *
 * @param plan    present if there are no errors, or the rows with errors were left out
 * @param faults  sorted by row; errors of the whole manifest come last
 * @param partial what is known although some customers could not be read, if the manifest has no other errors
 */
public record PlanningResult(Optional<Plan> plan, List<Violation> faults, Optional<Partial> partial) {
    /**
     * What is known although some customers could not be read.
     *
     * @param plan the plan of the customers that were read: to look at, not to apply
     * @param lost why each of the others could not be read; not empty
     */
    public record Partial(Plan plan, List<Lost> lost) {
        public Partial {
            lost = List.copyOf(lost);
        }
    }

    /** A customer that could not be read. */
    public record Lost(String domain, DirectoryException why) {}

    private static final int LISTED = 1_000;
    private static final Comparator<Violation> BY_ROW = Comparator.comparing((Violation fault) -> fault.row() == 0)
            .thenComparing(Violation::row)
            .thenComparing(Violation::field);

    public PlanningResult {
        faults = faults.stream().sorted(BY_ROW).toList();
    }

    /**
     * The plan.
     *
     * @throws InvalidRequest     if the manifest has errors; at most a thousand are listed
     * @throws DirectoryException if the manifest is correct but a customer could not be read
     */
    public Plan orThrow() {
        return plan.orElseThrow(() -> partial.map(some -> some.lost().get(0).why())
                .orElseGet(
                        () -> new InvalidRequest(listed(), ErrorDetails.none().withRemedy("correct the manifest"))));
    }

    /** The first thousand errors, and the number of further ones. */
    public List<Violation> listed() {
        List<Violation> listed = new ArrayList<>(faults.stream().limit(LISTED).toList());
        if (faults.size() > LISTED) {
            listed.add(new Violation("", "and %d more".formatted(faults.size() - LISTED)));
        }
        return listed;
    }
}
