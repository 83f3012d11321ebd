package dev.partnerdirectory.core.inspection;

import dev.partnerdirectory.core.model.Operation;
import java.util.List;

/**
 * Whether an operation is allowed in a customer's directory, as far as reading tells.
 *
 * @param roles of which any one is enough, and which were not found to be missing; all that would do, where it is refused
 */
public record Right(Operation operation, Standing standing, List<String> roles) {
    public Right {
        roles = List.copyOf(roles);
    }

    /** What is known. */
    public enum Standing {
        /** It was tried, and works. */
        HELD,
        /** Nothing speaks against it. It was not tried, because it writes or needs a user. */
        LIKELY,
        /** It would be refused: no role that allows it is held. */
        MISSING
    }
}
