package dev.partnerdirectory.core.guard;

/**
 * Somebody's word that the privileged grants of one plan are wanted.
 *
 * @param planDigest {@link dev.partnerdirectory.core.plan.PlanSummary#digest()} of the plan that was looked at
 * @param by         who gave it
 */
public record Approval(String planDigest, String by) {}
