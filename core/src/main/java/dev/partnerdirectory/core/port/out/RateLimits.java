package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Instant;

/**
 * How fast a directory may be asked. Every call reserves its time first, and reports afterwards how it was answered. The
 * limits may be learned from the answers, configured, told by the service, or shared by several machines. Thread-safe.
 */
public interface RateLimits {
    /** Reserves the time of a call about a customer. It counts for the customer and for the partner. */
    Permit reserve(CustomerId customer);

    /** Reserves the time of a call about the partner itself. */
    Permit reserve();

    /**
     * From when on a call about a customer could be made, as far as is known now: a time in the past if it could be made at
     * once. Reserves nothing.
     */
    Instant readyAt(CustomerId customer);

    /** One call's time. For one call: a call that was refused needs a new permit. */
    interface Permit {
        /**
         * When the call may be made. A refusal of another call can move this to a later time, so a caller that has waited
         * asks again before it makes the call.
         */
        Instant due();

        /**
         * The service let the call through, whatever it answered.
         *
         * @param sent when the call was made
         */
        void letThrough(Instant sent);

        /**
         * The service refused the call because there were too many.
         *
         * @param sent when the call was made
         */
        void refused(Instant sent, RateLimited refusal);
    }
}
