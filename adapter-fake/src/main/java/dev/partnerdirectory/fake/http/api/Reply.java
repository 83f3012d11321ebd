package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer, how it is sent, and what the journal says of it.
 *
 * @param operation empty if the request was no call of the service
 * @param fault     the name of the fault rule that was applied
 * @param delay     how long the answer is delayed; for {@link Delivery#NEVER}, how long the connection stays open
 */
public record Reply(
        WireResponse response,
        Delivery delivery,
        Duration delay,
        Optional<Operation> operation,
        Optional<String> fault) {
    /** How the answer is sent. */
    public enum Delivery {
        WHOLE,
        /** Half of the body is sent, then the connection is reset. */
        CUT,
        /** No answer is sent, and the connection is reset. */
        NEVER
    }

    public static Reply whole(WireResponse response) {
        return of(response, Delivery.WHOLE, Duration.ZERO);
    }

    static Reply of(WireResponse response, Delivery delivery, Duration delay) {
        return new Reply(response, delivery, delay, Optional.empty(), Optional.empty());
    }

    /** This reply to a call, delayed by {@code more}. */
    Reply to(Optional<Operation> call, Optional<String> applied, Duration more) {
        return new Reply(response, delivery, delay.plus(more), call, applied);
    }
}
