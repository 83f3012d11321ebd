package dev.partnerdirectory.core.outcome;

import dev.partnerdirectory.core.error.DirectoryException;
import java.util.List;
import java.util.Optional;

/** What became of an intended effect. */
public sealed interface Outcome {
    /** The cases, for a {@code switch} that the compiler checks. */
    enum Kind {
        APPLIED,
        ALREADY_SO,
        REJECTED,
        UNKNOWN,
        NOT_ATTEMPTED
    }

    /** Done by us, and seen: the directory answered so, or it was read back. */
    record Applied() implements Outcome {
        @Override
        public Kind kind() {
            return Kind.APPLIED;
        }
    }

    /** It was so already. */
    record AlreadySo() implements Outcome {
        @Override
        public Kind kind() {
            return Kind.ALREADY_SO;
        }
    }

    /** It is known not to have been done. */
    record Rejected(DirectoryException cause) implements Outcome {
        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }

        @Override
        public Optional<DirectoryException> error() {
            return Optional.of(cause);
        }
    }

    /** It was sent, and neither an answer nor reading back tells whether it was done. */
    record Unknown(DirectoryException cause) implements Outcome {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public Optional<DirectoryException> error() {
            return Optional.of(cause);
        }
    }

    /**
     * It was never sent.
     *
     * @param reason why, such as "the user was not created"
     */
    record NotAttempted(String reason) implements Outcome {
        @Override
        public Kind kind() {
            return Kind.NOT_ATTEMPTED;
        }
    }

    Kind kind();

    /** What went wrong, where something did. */
    default Optional<DirectoryException> error() {
        return Optional.empty();
    }

    /** The outcome of a write that succeeded. */
    static Outcome of(Effect effect) {
        return switch (effect) {
            case APPLIED -> new Applied();
            case ALREADY_SO -> new AlreadySo();
        };
    }

    /** The outcome of a write that failed so: unknown if its answer was lost, rejected otherwise. */
    static Outcome of(DirectoryException failure) {
        return switch (failure.kind()) {
            case OUTCOME_UNKNOWN -> new Unknown(failure);
            case INVALID_REQUEST,
                    UNSUPPORTED,
                    GUARD_RAIL,
                    REJECTED,
                    NOT_FOUND,
                    CONFLICT,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    RATE_LIMITED,
                    UNAVAILABLE,
                    UNEXPECTED_RESPONSE,
                    INTERRUPTED -> new Rejected(failure);
        };
    }

    /**
     * What a workflow of these steps came to: unknown if one is, else rejected if one is, else not attempted if one is,
     * else applied if one is, else already so.
     */
    static Outcome ofAll(List<Outcome> steps) {
        for (Kind worst : List.of(Kind.UNKNOWN, Kind.REJECTED, Kind.NOT_ATTEMPTED, Kind.APPLIED)) {
            for (Outcome step : steps) {
                if (step.kind() == worst) {
                    return step;
                }
            }
        }
        return new AlreadySo();
    }
}
