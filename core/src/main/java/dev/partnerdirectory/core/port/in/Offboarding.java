package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.report.RowResult;

/**
 * Offboards users: revokes every role, removes every licence and deletes the user. Every change is read back, so a
 * success was confirmed. Offboarding a user again changes nothing. Thread-safe.
 */
public interface Offboarding {
    /**
     * The result of an offboarding.
     *
     * @param complete whether every step is settled, so that offboarding again would do no more; true for a dry run
     */
    record Report(RowResult row, boolean complete) {}

    /**
     * Offboards one user. If a role cannot be revoked or a licence cannot be removed, the next steps are done anyway,
     * and the result reports the failure. The user is deleted last.
     *
     * @return already in effect if the user is already deleted
     * @throws dev.partnerdirectory.core.error.NotFound  if there is no active and no restorable user of this name or id
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the user has no well-formed user principal name
     * @throws dev.partnerdirectory.core.error.GuardRail if the policy forbids it; nothing was sent
     */
    Report offboard(CustomerRef customer, UserRef user);
}
