package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Instant;

/**
 * How fast a directory may be asked. Every call reserves its time first, and reports afterwards how it was answered. The
 * limits may be learned from the answers, configured, told by the service, or shared by several machines. Thread-safe.
 *
 * <p>Several machines share limits through a store that all of them reach. {@link #reserve(CustomerId)} takes the next free time
 * of the customer and of the partner in one atomic step. {@link Permit#refused} closes the scope that {@link RateLimited#scope}
 * names until the wait is over, for all machines. {@link Permit#due} reads the store again, so that a caller who waits learns of
 * another machine's refusal. {@link #readyAt} may answer from a copy that is a second old, because it reserves nothing. All
 * machines take the time from the store.
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
