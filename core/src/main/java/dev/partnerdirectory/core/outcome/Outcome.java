package dev.partnerdirectory.core.outcome;

import java.util.List;

/** The outcome of an intended effect, or the worst outcome of several. The constants are ordered from worst to best. */
public enum Outcome {
    /** The request was sent, and neither an answer nor reading back shows whether it took effect. */
    UNKNOWN,
    /** It certainly did not take effect. */
    REJECTED,
    /** It was never sent, because the run ended before or a step it depends on failed. */
    NOT_ATTEMPTED,
    /** The directory answered that it took effect, but it could not be seen afterwards. */
    NOT_YET_VISIBLE,
    /** It would take effect. This is a dry run, and nothing was sent. */
    WOULD_APPLY,
    /** It took effect: the directory answered so, or it was read back. */
    APPLIED,
    /** It was already in effect. */
    ALREADY_SO;

    /** The worst of several outcomes; {@link #ALREADY_SO} if there are none. */
    public static Outcome ofAll(List<Outcome> outcomes) {
        return outcomes.stream().min(Outcome::compareTo).orElse(ALREADY_SO);
    }
}
