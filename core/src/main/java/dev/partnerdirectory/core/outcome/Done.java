package dev.partnerdirectory.core.outcome;

import dev.partnerdirectory.core.model.RequestId;
import java.util.Optional;

/**
 * The result of one write that succeeded.
 *
 * @param value     what was written, as the directory has it now
 * @param outcome   whether this call changed it
 * @param requestId the write's id; empty if nothing had to be sent
 */
public record Done<T>(T value, Outcome outcome, Optional<RequestId> requestId) {
    public static <T> Done<T> applied(T value, RequestId requestId) {
        return new Done<>(value, Outcome.APPLIED, Optional.of(requestId));
    }

    public static <T> Done<T> alreadySo(T value) {
        return new Done<>(value, Outcome.ALREADY_SO, Optional.empty());
    }

    /** The same result with another value. */
    public <U> Done<U> as(U other) {
        return new Done<>(other, outcome, requestId);
    }
}
