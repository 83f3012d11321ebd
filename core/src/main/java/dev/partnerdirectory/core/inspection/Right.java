package dev.partnerdirectory.core.inspection;

import dev.partnerdirectory.core.model.Operation;
import java.util.List;

/**
 * Whether an operation is allowed in a customer's directory, as far as reading shows.
 *
 * @param roles any one of these is enough. Roles that are known to be missing are left out, unless the operation would
 *     be refused; then these are all roles that allow it
 */
public record Right(Operation operation, Standing standing, List<String> roles) {
    public Right {
        roles = List.copyOf(roles);
    }

    /** What is known about a right. */
    public enum Standing {
        /** The operation was tried and succeeded. */
        HELD,
        /** The operation is probably allowed. It was not tried, because it writes or needs a user. */
        LIKELY,
        /** The operation would be refused, because no role that allows it is held. */
        MISSING
    }
}
