package dev.partnerdirectory.core.guard;

/**
 * Somebody's word that the privileged grants of one plan are wanted.
 *
 * @param planDigest {@link dev.partnerdirectory.core.plan.PlanSummary#digest()} of the plan that was looked at, or at least
 *                   its first {@value #SHORTEST} characters
 * @param by         who gave it
 */
public record Approval(String planDigest, String by) {
    private static final int SHORTEST = 8;

    boolean isOf(String digest) {
        return planDigest.length() >= SHORTEST && digest.startsWith(planDigest);
    }
}
