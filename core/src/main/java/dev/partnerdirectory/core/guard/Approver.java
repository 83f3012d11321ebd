package dev.partnerdirectory.core.guard;

import dev.partnerdirectory.core.error.GuardRail;

/** Is asked before a privileged grant for which the policy wants an approval, when nothing else forbids it. */
@FunctionalInterface
public interface Approver {
    /**
     * Approves the grants by returning. Any exception refuses them, and nothing is sent.
     *
     * @param stopped the error without an approval; it names the grants
     */
    void approve(GuardRail stopped);

    /** Approves nothing. */
    static Approver none() {
        return stopped -> {
            throw stopped;
        };
    }
}
