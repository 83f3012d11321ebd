package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.model.role.PrivilegedGrant;
import java.util.List;
import java.util.stream.Collectors;

/** A plan or a write runs into guard rails of the policy. Nothing was sent; every violation is listed. */
public final class GuardRail extends DirectoryException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;
    private final transient List<PrivilegedGrant> unapproved;

    /**
     * A refusal of what was asked.
     *
     * @param violations at least one; the field says which step, customer or part of the run
     * @param unapproved the privileged grants that need an approval, if nothing else stands in the way
     */
    public GuardRail(List<Violation> violations, List<PrivilegedGrant> unapproved, ErrorDetails details) {
        super(
                ErrorKind.GUARD_RAIL,
                violations.stream().map(Violation::toString).collect(Collectors.joining("; ")),
                details,
                null);
        this.violations = List.copyOf(violations);
        this.unapproved = List.copyOf(unapproved);
    }

    /** Every guard rail that stands in the way. */
    public List<Violation> violations() {
        return violations;
    }

    /** The privileged grants that would be sent if they were approved; empty if something else stands in the way. */
    public List<PrivilegedGrant> unapproved() {
        return unapproved;
    }
}
