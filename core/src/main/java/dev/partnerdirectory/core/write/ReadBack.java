package dev.partnerdirectory.core.write;

import java.util.Optional;

/**
 * What reading back showed of a write.
 *
 * @param seen     the effect, where it was seen
 * @param contrary whether something was seen that cannot be if the write had taken effect
 */
record ReadBack<T>(Optional<T> seen, boolean contrary) {

    static <T> ReadBack<T> seen(T effect) {
        return new ReadBack<>(Optional.of(effect), false);
    }

    /** Nothing to be seen, which may yet come: directories replicate slowly. */
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
