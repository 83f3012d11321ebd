package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.journal.Entry;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.Optional;

/**
 * A step and what became of it.
 *
 * @param requestId of its last write; empty where nothing was sent
 * @param failure   why, where it failed or is unknown
 */
public record StepResult(
        PlanStep step, Result result, Optional<RequestId> requestId, Optional<Entry.Failure> failure) {}
