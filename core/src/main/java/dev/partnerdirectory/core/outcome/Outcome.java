package dev.partnerdirectory.core.outcome;

import java.util.List;

/** What became of an intended effect or, of several, the worst of them; worst first. */
public enum Outcome {
    /** It was sent, and neither an answer nor reading back tells whether it was done. */
    UNKNOWN,
    /** It is known not to have been done. */
    REJECTED,
    /** It was never sent: the run ended before, or something it needs failed. */
    NOT_ATTEMPTED,
    /** The directory answered that it was done, and it could not be seen afterwards. */
    NOT_YET_VISIBLE,
    /** It would be done: this is a dry run, and nothing was sent. */
    WOULD_APPLY,
    /** It was done: the directory answered so, or it was read back. */
    APPLIED,
    /** It was so already. */
    ALREADY_SO;

    /** What several came to: the worst; of none, already so. */
    public static Outcome ofAll(List<Outcome> outcomes) {
        return outcomes.stream().min(Outcome::compareTo).orElse(ALREADY_SO);
    }
}
