package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.Optional;

/**
 * A step and what became of it.
 *
 * @param requestId of its last write; empty where nothing was sent
 * @param failure   why, where it failed, is unknown or was not attempted
 */
public record StepResult(
        PlanStep step, Result result, Optional<RequestId> requestId, Optional<JournalEntry.Failure> failure) {
    /** What the journal says of a step. */
    public static StepResult of(PlanStep step, RunState state) {
        return new StepResult(step, result(step, state), state.requestId(step.number()), state.failure(step.number()));
    }

    private static Result result(PlanStep step, RunState state) {
        if (state.isPending(step.number())) {
            return Result.UNKNOWN;
        }
        return state.status(step.number())
                .map(status -> switch (status) {
                    case APPLIED ->
                        state.isUnseen(step.customer(), step.number()) ? Result.NOT_YET_VISIBLE : Result.DONE;
                    case ALREADY_SO -> Result.ALREADY_SO;
                    case REJECTED -> isInterrupted(step, state) ? Result.NOT_ATTEMPTED : Result.FAILED;
                    case UNKNOWN -> Result.UNKNOWN;
                })
                .orElse(Result.NOT_ATTEMPTED);
    }

    /** A step that an interruption kept from being sent was not refused. */
    private static boolean isInterrupted(PlanStep step, RunState state) {
        return state.failure(step.number())
                .filter(why -> why.kind() == ErrorKind.INTERRUPTED)
                .isPresent();
    }
}
