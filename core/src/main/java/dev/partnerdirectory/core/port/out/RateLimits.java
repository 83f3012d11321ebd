package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Instant;

/**
 * How fast a directory may be called. Every call first reserves its time, and then reports how it was answered. The
 * limits may be learned from the answers, configured, given by the service, or shared by several machines. Thread-safe.
 *
 * <p>Several machines share limits through a store that all of them reach. {@link #reserve(CustomerId)} takes the next
 * free time of the customer and of the partner in one atomic step. {@link Permit#refused} closes the scope that {@link
 * RateLimited#scope} names until the wait is over, for all machines. {@link Permit#due} reads the store again, so that
 * a waiting caller learns of another machine's refusal. {@link #readyAt} may answer from a copy that is a second old,
 * because it reserves nothing. All machines use the store's clock.
 */
public interface RateLimits {
    /** Reserves time for a call about a customer. The call counts for the customer and for the partner. */
    Permit reserve(CustomerId customer);

    /** Reserves time for a call about the partner itself. */
    Permit reserve();

    /**
     * The earliest time for a call about a customer, as far as is known now. The time is in the past if a call can be
     * made at once. Reserves nothing.
     */
    Instant readyAt(CustomerId customer);

    /** The time of one call. A call that was refused needs a new permit. */
    interface Permit {
        /**
         * When the call may be made. A refusal of another call can move this time, so a caller that has waited asks
         * again before it makes the call.
         */
        Instant due();

        /**
         * The service did not refuse the call as too many. Its answer may still be an error.
         *
         * @param sent when the call was made
         */
        void letThrough(Instant sent);

        /**
         * The service refused the call because there were too many calls.
         *
         * @param sent when the call was made
         */
        void refused(Instant sent, RateLimited refusal);
    }
}
