package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.report.RowResult;

/**
 * Sees a person out: revokes every role, removes every licence, deletes. Everything is read back, so that a success is one
 * that was seen. Doing it again changes nothing. Thread-safe.
 */
public interface Offboarding {
    /**
     * Sees one person out. Where a role cannot be revoked or a licence not removed, the next steps are done all the
     * same, and the result says so; the user is deleted last.
     *
     * @return already so if the user is deleted already
     * @throws dev.partnerdirectory.core.error.NotFound  if there neither is nor, restorably, was such a user
     * @throws dev.partnerdirectory.core.error.GuardRail if the policy forbids it; nothing was sent
     */
    RowResult offboard(CustomerRef customer, UserRef user);
}
