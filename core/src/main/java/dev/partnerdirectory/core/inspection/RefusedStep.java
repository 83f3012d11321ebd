package dev.partnerdirectory.core.inspection;

import dev.partnerdirectory.core.plan.PlanStep;

/**
 * A step that would be refused.
 *
 * @param domain the customer's default domain
 * @param reason what is missing, as a clause: "needs the role User Administrator"
 */
public record RefusedStep(String domain, PlanStep step, String reason) {}
