package dev.partnerdirectory.core.guard;

/**
 * The approval of the privileged grants of one plan.
 *
 * @param planDigest {@link dev.partnerdirectory.core.plan.PlanSummary#digest()} of the approved plan, or at least its
 *     first {@value #SHORTEST} characters
 * @param by         who approved it
 */
public record Approval(String planDigest, String by) {
    private static final int SHORTEST = 8;

    boolean isOf(String digest) {
        return planDigest.length() >= SHORTEST && digest.startsWith(planDigest);
    }
}
