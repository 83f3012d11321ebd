package dev.partnerdirectory.core.report;

import java.util.List;

/** What became of a step or, of several, the worst of them; worst first. */
public enum Result {
    /** It was sent, and neither an answer nor reading back tells whether it was done. Resuming settles it. */
    UNKNOWN,
    /** It is known not to have been done. */
    FAILED,
    /** It was never sent: the run ended before, or something it needs failed. */
    NOT_ATTEMPTED,
    /** The directory answered that it was done, and it could not be seen afterwards. */
    NOT_YET_VISIBLE,
    DONE,
    /** It was so already. */
    ALREADY_SO;

    /** What several came to: the worst; of none, already so. */
    public static Result ofAll(List<Result> results) {
        return results.stream().min(Result::compareTo).orElse(ALREADY_SO);
    }
}
