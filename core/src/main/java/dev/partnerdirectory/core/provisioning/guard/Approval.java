package dev.partnerdirectory.core.provisioning.guard;

/**
 * Somebody's word that the privileged grants of one plan are wanted.
 *
 * @param planDigest {@link dev.partnerdirectory.core.provisioning.plan.PlanSummary#digest()} of the plan that was looked at
 * @param by         who gave it
 */
public record Approval(String planDigest, String by) {}
