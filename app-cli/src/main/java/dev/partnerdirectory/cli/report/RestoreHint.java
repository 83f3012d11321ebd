package dev.partnerdirectory.cli.report;

import dev.partnerdirectory.core.plan.PlanStep;

/** Names the command that restores the deleted user of a step's hint. Stateless. */
public final class RestoreHint {
    private RestoreHint() {}

    /**
     * Adds the command if the step has a hint.
     *
     * @param words end with the hint
     */
    public static String complete(String words, PlanStep step) {
        return words
                + step.restorable().map(id -> " with pdir user restore " + id).orElse("");
    }
}
