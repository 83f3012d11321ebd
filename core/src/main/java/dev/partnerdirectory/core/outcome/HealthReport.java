package dev.partnerdirectory.core.outcome;

import dev.partnerdirectory.core.error.DirectoryException;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the directory answers.
 *
 * @param duration how long the check took
 * @param failure  why it does not answer; empty if it does
 */
public record HealthReport(Duration duration, Optional<DirectoryException> failure) {
    public boolean isUp() {
        return failure.isEmpty();
    }
}
