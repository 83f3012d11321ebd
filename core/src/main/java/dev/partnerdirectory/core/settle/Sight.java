package dev.partnerdirectory.core.settle;

import java.util.Optional;

/**
 * What reading back showed of a write.
 *
 * @param seen     the effect, where it was seen
 * @param contrary whether something was seen that cannot be if the write had taken effect
 */
record Sight<T>(Optional<T> seen, boolean contrary) {

    static <T> Sight<T> seen(T effect) {
        return new Sight<>(Optional.of(effect), false);
    }

    /** Nothing to be seen, which may yet come: directories replicate slowly. */
    static <T> Sight<T> nothing() {
        return new Sight<>(Optional.empty(), false);
    }

    static <T> Sight<T> disproof() {
        return new Sight<>(Optional.empty(), true);
    }

    static <T> Sight<T> of(Optional<T> seen) {
        return new Sight<>(seen, false);
    }
}
