package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Duration;

/**
 * An answer and how it is delivered.
 *
 * @param delay how long it is held back; of {@link Delivery#NEVER}, how long the connection stays open
 */
public record Reply(WireResponse response, Delivery delivery, Duration delay) {
    /** What becomes of the answer on its way. */
    public enum Delivery {
        WHOLE,
        /** Half the body, then the connection is reset. */
        CUT,
        /** The connection is reset instead. */
        RESET,
        /** Nothing comes. */
        NEVER
    }

    public static Reply whole(WireResponse response) {
        return new Reply(response, Delivery.WHOLE, Duration.ZERO);
    }
}
