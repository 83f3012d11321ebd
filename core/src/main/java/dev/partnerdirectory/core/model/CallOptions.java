package dev.partnerdirectory.core.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Options for one caller's calls, for {@code PartnerDirectory.with}. Immutable.
 *
 * <pre>{@code
 * directory.with(CallOptions.none().deadline(Duration.ofSeconds(20)).correlationId(id)).users().create(customer, user);
 * }</pre>
 *
 * @param settles whether the write with the request id may have been sent before
 */
public record CallOptions(
        Optional<Duration> deadline,
        Optional<RequestId> requestId,
        boolean settles,
        Optional<CorrelationId> correlationId,
        Optional<String> actor) {
    /** @throws IllegalArgumentException if the deadline is not positive */
    public CallOptions {
        deadline.filter(whole -> whole.isNegative() || whole.isZero()).ifPresent(whole -> {
            throw new IllegalArgumentException("a deadline must be positive, but was " + whole);
        });
    }

    /** No deadline, and random ids. */
    public static CallOptions none() {
        return new CallOptions(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /**
     * Limits the time of a whole use case, including all reads, repeats and waits. When the time is over, nothing more
     * is sent: the call ends with {@code Unavailable}, or with {@code OutcomeUnknown} if a write was sent and its
     * answer lost. For a listing, the time that its reader takes counts too. A sign-in that is under way is not cut:
     * a call that waits for its token ends when the sign-in has answered, and sends nothing if the time is over then.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public CallOptions deadline(Duration whole) {
        return new CallOptions(Optional.of(whole), requestId, settles, correlationId, actor);
    }

    /** The request id of the write, such as the idempotency key of the caller's own request. Use it for one write only. */
    public CallOptions requestId(RequestId id) {
        return new CallOptions(deadline, Optional.of(id), false, correlationId, actor);
    }

    /**
     * The request id of a write that ended with {@code OutcomeUnknown}, here or in another process. The same use case
     * with the same arguments sends the write again with this id, and reads the directory if the answer does not show
     * the outcome.
     */
    public CallOptions settle(RequestId id) {
        return new CallOptions(deadline, Optional.of(id), true, correlationId, actor);
    }

    /** The correlation id of all requests. It appears in the service's log and in ours. */
    public CallOptions correlationId(CorrelationId id) {
        return new CallOptions(deadline, requestId, settles, Optional.of(id), actor);
    }

    /** On whose behalf the caller acts. It is passed to the listener and never sent. */
    public CallOptions actor(String who) {
        return new CallOptions(deadline, requestId, settles, correlationId, Optional.of(who));
    }
}
