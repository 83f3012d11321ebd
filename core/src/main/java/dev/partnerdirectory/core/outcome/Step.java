package dev.partnerdirectory.core.outcome;

import dev.partnerdirectory.core.model.RequestId;
import java.util.Optional;

/**
 * One step of a workflow and what became of it.
 *
 * @param target    what the step is about, in words: a role's name, a SKU's part number, a user principal name
 * @param requestId the write's id; empty where nothing was sent
 */
public record Step(Kind kind, String target, Outcome outcome, Optional<RequestId> requestId) {
    /** What a step does. */
    public enum Kind {
        CREATE_USER,
        GRANT_ROLE,
        ASSIGN_LICENSE,
        REVOKE_ROLE,
        REMOVE_LICENSE,
        DELETE_USER
    }
}
