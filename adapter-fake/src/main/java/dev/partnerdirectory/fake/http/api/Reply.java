package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Duration;

/**
 * An answer and how it is sent.
 *
 * @param delay how long the answer is delayed; for {@link Delivery#NEVER}, how long the connection stays open
 */
public record Reply(WireResponse response, Delivery delivery, Duration delay) {
    /** How the answer is sent. */
    public enum Delivery {
        WHOLE,
        /** Half of the body is sent, then the connection is reset. */
        CUT,
        /** No answer is sent, and the connection is reset. */
        NEVER
    }

    public static Reply whole(WireResponse response) {
        return new Reply(response, Delivery.WHOLE, Duration.ZERO);
    }
}
