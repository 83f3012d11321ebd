package dev.partnerdirectory.core.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Options for one caller's calls, for {@code PartnerDirectory.with}. Immutable.
 *
 * <pre>{@code
 * directory.with(CallOptions.none().deadline(Duration.ofSeconds(20)).correlationId(id)).users().create(customer, user);
 * }</pre>
 */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(null, null, false, null, null);

    private final @Nullable Duration deadline;
    private final @Nullable RequestId requestId;
    private final boolean settles;
    private final @Nullable CorrelationId correlationId;
    private final @Nullable String actor;

    private CallOptions(
            @Nullable Duration deadline,
            @Nullable RequestId requestId,
            boolean settles,
            @Nullable CorrelationId correlationId,
            @Nullable String actor) {
        this.deadline = deadline;
        this.requestId = requestId;
        this.settles = settles;
        this.correlationId = correlationId;
        this.actor = actor;
    }

    /** No deadline, and random ids. */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * Limits the time of a whole use case, including all reads, repeats and waits. When the time is over, nothing more
     * is sent: the call ends with {@code Unavailable}, or with {@code OutcomeUnknown} if a write was sent and its
     * answer lost. For a listing, the time that its reader takes counts too.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public CallOptions deadline(Duration whole) {
        if (whole.isNegative() || whole.isZero()) {
            throw new IllegalArgumentException("a deadline must be positive, but was " + whole);
        }
        return new CallOptions(whole, requestId, settles, correlationId, actor);
    }

    /** The request id of the write, such as the idempotency key of the caller's own request. Use it for one write only. */
    public CallOptions requestId(RequestId id) {
        return new CallOptions(deadline, id, false, correlationId, actor);
    }

    /**
     * The request id of a write that ended with {@code OutcomeUnknown}, here or in another process. The same use case
     * with the same arguments sends the write again with this id, and reads the directory if the answer does not show
     * the outcome.
     */
    public CallOptions settle(RequestId id) {
        return new CallOptions(deadline, id, true, correlationId, actor);
    }

    /** The correlation id of all requests. It appears in the service's log and in ours. */
    public CallOptions correlationId(CorrelationId id) {
        return new CallOptions(deadline, requestId, settles, id, actor);
    }

    /** On whose behalf the caller acts. It is passed to the listener and never sent. */
    public CallOptions actor(String who) {
        return new CallOptions(deadline, requestId, settles, correlationId, who);
    }

    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    public Optional<RequestId> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Whether the write may have been sent before. */
    public boolean settles() {
        return settles;
    }

    public Optional<CorrelationId> correlationId() {
        return Optional.ofNullable(correlationId);
    }

    public Optional<String> actor() {
        return Optional.ofNullable(actor);
    }
}
