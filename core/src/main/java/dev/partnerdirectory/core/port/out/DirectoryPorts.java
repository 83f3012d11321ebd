package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.CorrelationId;

/**
 * A directory: all the conversations we have with one, together. Everything reached from here is thread-safe and may
 * block; it ends at once, with {@link dev.partnerdirectory.core.error.Interrupted} or
 * {@link dev.partnerdirectory.core.error.OutcomeUnknown}, when the calling thread is interrupted.
 *
 * <p>Every port throws only {@link dev.partnerdirectory.core.error.DirectoryException}s. Beside what a method names,
 * any call may end with {@code Unauthenticated}, {@code Forbidden}, {@code RateLimited}, {@code Unavailable},
 * {@code Unsupported}, {@code UnexpectedResponse} or {@code Interrupted}, and any write with {@code OutcomeUnknown}.
 *
 * <p>Every write takes a {@link dev.partnerdirectory.core.model.RequestId}, its idempotency key: the same write with
 * the same id again has no second effect and answers as the first did (wire sheet R51), for at least as long as a
 * caller keeps trying; another write with a used id is a {@code Conflict}.
 */
public interface DirectoryPorts {
    Customers customers();

    CustomerUsers users();

    DirectoryRoles directoryRoles();

    RoleMembers roleMembers();

    PartnerRoles partnerRoles();

    Licenses licenses();

    /**
     * The same directory, every call of which carries this correlation id: one for each unit of work, so that the
     * service's logs and ours can be laid side by side (wire sheet 4.1). Cheap; shares everything with this one.
     */
    DirectoryPorts correlated(CorrelationId correlationId);

    /**
     * The same directory, for a caller that keeps a pace of its own: a call that is refused for there being too many
     * ends with {@code RateLimited} at once, where others may be waited out unseen. Only who hears of every refusal can
     * learn how fast to ask, and let others ask meanwhile. Cheap; shares everything with this one.
     */
    default DirectoryPorts pacedByCaller() {
        return this;
    }
}
