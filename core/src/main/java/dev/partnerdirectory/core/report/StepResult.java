package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.Optional;

/**
 * A step and its result.
 *
 * @param requestId the id of its last write; empty if nothing was sent
 * @param failure   why it failed or its outcome is unknown
 * @param reason    why it was not attempted
 */
public record StepResult(
        PlanStep step,
        Outcome outcome,
        Optional<RequestId> requestId,
        Optional<JournalEntry.Failure> failure,
        Optional<String> reason) {
    /** The result of a step, from the journal. */
    public static StepResult of(PlanStep step, RunState state) {
        return new StepResult(
                step,
                outcome(step, state),
                state.requestId(step.number()),
                state.failure(step.number()),
                Optional.empty());
    }

    /** A step that was not sent. */
    public static StepResult notAttempted(PlanStep step, String reason) {
        return new StepResult(step, Outcome.NOT_ATTEMPTED, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    /** A step of a plan that is not applied. */
    public static StepResult wouldApply(PlanStep step) {
        return new StepResult(step, Outcome.WOULD_APPLY, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Why no later step of a user can be done, if this step, which creates or restores the user, has not succeeded. */
    public static Optional<String> hindrance(PlanStep bringing, RunState state) {
        if (state.is(Outcome.REJECTED, bringing.number())) {
            return Optional.of("the user was not created");
        }
        return state.is(Outcome.UNKNOWN, bringing.number())
                ? Optional.of("it is not known whether the user was created")
                : Optional.empty();
    }

    StepResult because(String why) {
        return new StepResult(step, outcome, requestId, failure, Optional.of(why));
    }

    private static Outcome outcome(PlanStep step, RunState state) {
        Outcome said = state.isPending(step.number())
                ? Outcome.UNKNOWN
                : state.status(step.number()).orElse(Outcome.NOT_ATTEMPTED);
        if (said == Outcome.APPLIED && state.isUnseen(step.customer(), step.number())) {
            return Outcome.NOT_YET_VISIBLE;
        }
        return said == Outcome.REJECTED && isInterrupted(step, state) ? Outcome.NOT_ATTEMPTED : said;
    }

    /** A step was not refused if an interruption stopped it before it was sent. */
    private static boolean isInterrupted(PlanStep step, RunState state) {
        return state.failure(step.number())
                .filter(why -> why.kind() == ErrorKind.INTERRUPTED)
                .isPresent();
    }
}
