package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.CorrelationId;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * All driven ports of one directory. Everything reached from here is thread-safe and may block. A call ends at once,
 * with {@link dev.partnerdirectory.core.error.Interrupted} or {@link dev.partnerdirectory.core.error.OutcomeUnknown},
 * when the calling thread is interrupted.
 *
 * <p>Every port throws only {@link dev.partnerdirectory.core.error.DirectoryException}s. Besides the errors a method
 * names, any call may end with {@code Unauthenticated}, {@code Forbidden}, {@code RateLimited}, {@code Unavailable},
 * {@code Unsupported}, {@code UnexpectedResponse} or {@code Interrupted}, and any write with {@code OutcomeUnknown}.
 *
 * <p>A directory need not distinguish a customer that does not exist from one that is not this partner's. Every call
 * about such a customer ends with {@code NotFound} or {@code Forbidden}.
 *
 * <p>Every write takes a {@link dev.partnerdirectory.core.model.RequestId}. Repeating a write has no second effect,
 * with any id: names are unique, memberships and licences are sets, and changes give each field's new value. {@link
 * #keepsRequestIds()} says what else the id guarantees.
 *
 * <p>A write returns what the service answered. Some services answer some writes with nothing, so no caller may depend
 * on an answer.
 */
public interface DirectoryPorts {
    Customers customers();

    CustomerUsers users();

    DirectoryRoles directoryRoles();

    RoleMembers roleMembers();

    PartnerRoles partnerRoles();

    Licenses licenses();

    /**
     * Whether the directory remembers request ids. If so, the same write with the same request id gets the first answer
     * again, for at least as long as a caller keeps trying, and a different write with a used id is a {@code Conflict}.
     * If not, a repeated write whose first answer was lost may be refused because it is already in effect.
     */
    default boolean keepsRequestIds() {
        return true;
    }

    /**
     * The same directory with this correlation id on every call. There is one id for each unit of work, so the
     * service's log and ours can be compared. Cheap; shares everything with this one.
     */
    DirectoryPorts correlated(CorrelationId correlationId);

    /**
     * The same directory with a time limit on every call. A call that runs out of time ends with {@code Unavailable},
     * or with {@code OutcomeUnknown} for a write that was sent. An adapter whose calls do not wait may ignore this.
     * Cheap; shares everything with this one.
     *
     * @param timeLeft asked at the beginning of each call
     */
    default DirectoryPorts within(Supplier<Duration> timeLeft) {
        return this;
    }

    /**
     * The same directory, for a caller that limits its own rate. A call that is refused because there were too many
     * ends with {@code RateLimited} at once. Otherwise an adapter may wait and repeat the call without telling the
     * caller. A rate limiter must see every refusal to learn how fast it may send. Cheap; shares everything with this
     * one.
     */
    default DirectoryPorts pacedByCaller() {
        return this;
    }
}
