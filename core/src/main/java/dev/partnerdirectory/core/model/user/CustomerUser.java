package dev.partnerdirectory.core.model.user;

import java.time.Instant;
import java.util.Optional;

/**
 * A person in a customer's directory, as the directory has them. It never holds a password.
 *
 * @param displayName          as the directory has it; empty where the service leaves it out
 * @param immutableId          link to an on-premises identity
 * @param lastDirectorySyncTime absent unless directory sync is on
 * @param softDeletionTime     when a deleted user was deleted; the start of the 30 days
 */
public record CustomerUser(
        UserId id,
        UserPrincipalName userPrincipalName,
        String displayName,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<UsageLocation> usageLocation,
        Optional<String> immutableId,
        Optional<String> phoneNumber,
        UserState state,
        UserDomainType userDomainType,
        Optional<Instant> lastDirectorySyncTime,
        Optional<Instant> softDeletionTime) {
    /** The same person, not deleted. */
    public CustomerUser restored() {
        return new CustomerUser(
                id,
                userPrincipalName,
                displayName,
                firstName,
                lastName,
                usageLocation,
                immutableId,
                phoneNumber,
                UserState.ACTIVE,
                userDomainType,
                lastDirectorySyncTime,
                Optional.empty());
    }
}
