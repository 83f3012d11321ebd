package dev.partnerdirectory.core.write;

import java.util.Optional;

/**
 * The result of reading back a write.
 *
 * @param seen     the effect, if it was seen
 * @param contrary whether the state shows that the write did not take effect
 */
record ReadBack<T>(Optional<T> seen, boolean contrary) {

    static <T> ReadBack<T> seen(T effect) {
        return new ReadBack<>(Optional.of(effect), false);
    }

    /** The effect was not seen. It may still appear, because directories replicate slowly. */
    static <T> ReadBack<T> nothing() {
        return new ReadBack<>(Optional.empty(), false);
    }

    static <T> ReadBack<T> disproof() {
        return new ReadBack<>(Optional.empty(), true);
    }

    static <T> ReadBack<T> of(Optional<T> seen) {
        return new ReadBack<>(seen, false);
    }
}
