package dev.partnerdirectory.core.outcome;

import dev.partnerdirectory.core.error.DirectoryException;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the directory answers.
 *
 * @param duration how long it took to know
 * @param failure  why it does not answer; empty where it does
 */
public record HealthReport(Duration duration, Optional<DirectoryException> failure) {
    public boolean isUp() {
        return failure.isEmpty();
    }
}
