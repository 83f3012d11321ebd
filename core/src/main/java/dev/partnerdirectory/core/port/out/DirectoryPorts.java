package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.CorrelationId;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A directory: all the conversations we have with one, together. Everything reached from here is thread-safe and may
 * block; it ends at once, with {@link dev.partnerdirectory.core.error.Interrupted} or
 * {@link dev.partnerdirectory.core.error.OutcomeUnknown}, when the calling thread is interrupted.
 *
 * <p>Every port throws only {@link dev.partnerdirectory.core.error.DirectoryException}s. Beside what a method names,
 * any call may end with {@code Unauthenticated}, {@code Forbidden}, {@code RateLimited}, {@code Unavailable},
 * {@code Unsupported}, {@code UnexpectedResponse} or {@code Interrupted}, and any write with {@code OutcomeUnknown}.
 *
 * <p>A customer that does not exist and one that is not this partner's need not be told apart: every call about such a
 * customer ends with {@code NotFound} or {@code Forbidden}.
 *
 * <p>Every write takes a {@link dev.partnerdirectory.core.model.RequestId}. The same write again has no second effect,
 * whatever its id: names are unique, memberships and licences are sets, and changes say what a field is to be. What the
 * id is good for beyond that, {@link #keepsRequestIds()} says.
 *
 * <p>A write answers what the service answered. Some services answer nothing to some writes, so no caller may need it.
 */
public interface DirectoryPorts {
    Customers customers();

    CustomerUsers users();

    DirectoryRoles directoryRoles();

    RoleMembers roleMembers();

    PartnerRoles partnerRoles();

    Licenses licenses();

    /**
     * Whether the same write with the same request id again is answered as the first was, for at least as long as a
     * caller keeps trying, and another write with a used id is a {@code Conflict}. Where it is not so, a write whose
     * answer was lost may be refused as done already when it is sent again.
     */
    default boolean keepsRequestIds() {
        return true;
    }

    /**
     * The same directory, every call of which carries this correlation id: one for each unit of work, so that the
     * service's log and ours can be compared. Cheap; shares everything with this one.
     */
    DirectoryPorts correlated(CorrelationId correlationId);

    /**
     * The same directory, every call of which ends within the time left: {@code Unavailable}, or {@code OutcomeUnknown} for a
     * write that was sent. An adapter whose calls do not wait need not do anything. Cheap; shares everything with this one.
     *
     * @param timeLeft asked at the beginning of each call
     */
    default DirectoryPorts within(Supplier<Duration> timeLeft) {
        return this;
    }

    /**
     * The same directory, for a caller that limits its own rate: a call that is refused because there were too many
     * ends with {@code RateLimited} at once; without this, an adapter may wait and repeat the call unseen. A rate limiter
     * has to hear of every refusal to learn how fast it may send. Cheap; shares everything with this one.
     */
    default DirectoryPorts pacedByCaller() {
        return this;
    }
}
