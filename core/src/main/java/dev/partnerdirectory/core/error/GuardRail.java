package dev.partnerdirectory.core.error;

import java.util.List;
import java.util.stream.Collectors;

/** A plan runs into guard rails of the policy. Nothing was sent; every violation is listed. */
public final class GuardRail extends DirectoryException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /** @param violations at least one; the field says which step, customer or part of the run */
    public GuardRail(List<Violation> violations, ErrorDetails details) {
        super(
                ErrorKind.GUARD_RAIL,
                violations.stream().map(Violation::toString).collect(Collectors.joining("; ")),
                details,
                null);
        this.violations = List.copyOf(violations);
    }

    /** Every guard rail that stands in the way. */
    public List<Violation> violations() {
        return violations;
    }
}
