package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.model.Operation;
import java.util.Optional;

/**
 * How a user can fix a failure, in one sentence without a full stop.
 *
 * @param text not blank
 */
public record Remedy(String text) {
    public Remedy {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a remedy must say something");
        }
    }

    /** Names the least privileged roles that allow {@code operation}. Empty if no source names one. */
    public static Optional<Remedy> neededRole(Operation operation) {
        return operation.sufficientRoles().isEmpty()
                ? Optional.empty()
                : Optional.of(new Remedy("needs "
                        + String.join(
                                " or ",
                                operation.sufficientRoles().stream().limit(2).toList())
                        + " on this customer"));
    }

    @Override
    public String toString() {
        return text;
    }
}
