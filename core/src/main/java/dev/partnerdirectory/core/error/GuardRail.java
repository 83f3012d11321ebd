package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.model.role.PrivilegedGrant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The policy forbids a plan or a write. Nothing was sent. All violations are listed. */
public final class GuardRail extends DirectoryException {
    private static final long serialVersionUID = 1L;

    private final List<Violation> violations;
    private final transient @Nullable List<PrivilegedGrant> unapproved; // null once deserialized

    /**
     * Refuses a plan or a write.
     *
     * @param violations at least one; the field names the step, customer or part of the run
     * @param unapproved the privileged grants that need an approval, if there is no other violation
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

    /** All violations of the policy. */
    public List<Violation> violations() {
        return violations;
    }

    /** The privileged grants that would be sent after an approval; empty if there is another violation. */
    public List<PrivilegedGrant> unapproved() {
        return unapproved == null ? List.of() : unapproved;
    }
}
