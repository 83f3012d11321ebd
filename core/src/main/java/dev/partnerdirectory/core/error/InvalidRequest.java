package dev.partnerdirectory.core.error;

import java.util.List;
import java.util.stream.Collectors;

/** The request breaks rules that were checked here. Nothing was sent. All violations are listed. */
public final class InvalidRequest extends DirectoryException {
    private static final long serialVersionUID = 1L;

    private final List<Violation> violations;

    /** @param violations at least one */
    public InvalidRequest(List<Violation> violations, ErrorDetails details) {
        super(
                ErrorKind.INVALID_REQUEST,
                violations.stream().map(Violation::toString).collect(Collectors.joining("; ")),
                details,
                null);
        this.violations = List.copyOf(violations);
    }

    /** A request with one violation. */
    public InvalidRequest(String field, String reason, ErrorDetails details) {
        this(List.of(new Violation(field, reason)), details);
    }

    /** All violations, by field path. */
    public List<Violation> violations() {
        return violations;
    }
}
