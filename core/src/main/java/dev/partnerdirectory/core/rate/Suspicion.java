package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Instant;

/**
 * A refusal of which it is not known yet whose quota it is about. The next calls of other customers tell.
 *
 * @param at       when it was refused
 * @param measured the rate that the customer was let through with
 */
record Suspicion(CustomerId customer, Instant at, double measured) {}
