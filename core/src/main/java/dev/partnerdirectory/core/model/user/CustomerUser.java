package dev.partnerdirectory.core.model.user;

import java.time.Instant;
import java.util.Optional;

/**
 * A user in a customer's directory. It never holds a password.
 *
 * @param displayName          as the directory has it; empty if the service leaves it out
 * @param immutableId          link to an on-premises identity
 * @param lastDirectorySyncTime absent unless directory sync is on
 * @param softDeletionTime     when a deleted user was deleted; the start of the 30 days
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
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
        Optional<Instant> softDeletionTime,
        Optional<String> etag) {
    /** Begins an active user with only these fields. */
    public static Builder of(UserId id, UserPrincipalName name, String displayName) {
        return new Builder(id, name, displayName);
    }

    /** Begins a copy without a version, because the service has not given it one yet. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The same user, not deleted. */
    public CustomerUser restored() {
        Builder copy = toBuilder().state(UserState.ACTIVE);
        copy.softDeletionTime = Optional.empty();
        return copy.build();
    }

    /** Collects the fields of a user. Fields that are not set are empty. Not thread-safe. */
    public static final class Builder {
        private final UserId id;
        private UserPrincipalName userPrincipalName;
        private String displayName;
        private UserState state = UserState.ACTIVE;
        private UserDomainType userDomainType = UserDomainType.UNKNOWN;
        private Optional<String> firstName = Optional.empty();
        private Optional<String> lastName = Optional.empty();
        private Optional<UsageLocation> usageLocation = Optional.empty();
        private Optional<String> immutableId = Optional.empty();
        private Optional<String> phoneNumber = Optional.empty();
        private Optional<Instant> lastDirectorySyncTime = Optional.empty();
        private Optional<Instant> softDeletionTime = Optional.empty();
        private Optional<String> etag = Optional.empty();

        private Builder(UserId id, UserPrincipalName userPrincipalName, String displayName) {
            this.id = id;
            this.userPrincipalName = userPrincipalName;
            this.displayName = displayName;
        }

        private Builder(CustomerUser user) {
            this(user.id, user.userPrincipalName, user.displayName);
            state = user.state;
            userDomainType = user.userDomainType;
            firstName = user.firstName;
            lastName = user.lastName;
            usageLocation = user.usageLocation;
            immutableId = user.immutableId;
            phoneNumber = user.phoneNumber;
            lastDirectorySyncTime = user.lastDirectorySyncTime;
            softDeletionTime = user.softDeletionTime;
        }

        public Builder userPrincipalName(UserPrincipalName given) {
            this.userPrincipalName = given;
            return this;
        }

        public Builder displayName(String given) {
            this.displayName = given;
            return this;
        }

        public Builder state(UserState given) {
            this.state = given;
            return this;
        }

        public Builder userDomainType(UserDomainType given) {
            this.userDomainType = given;
            return this;
        }

        public Builder firstName(String given) {
            this.firstName = Optional.of(given);
            return this;
        }

        public Builder lastName(String given) {
            this.lastName = Optional.of(given);
            return this;
        }

        public Builder usageLocation(UsageLocation given) {
            this.usageLocation = Optional.of(given);
            return this;
        }

        public Builder immutableId(String given) {
            this.immutableId = Optional.of(given);
            return this;
        }

        public Builder phoneNumber(String given) {
            this.phoneNumber = Optional.of(given);
            return this;
        }

        public Builder lastDirectorySyncTime(Instant given) {
            this.lastDirectorySyncTime = Optional.of(given);
            return this;
        }

        public Builder softDeletionTime(Instant given) {
            this.softDeletionTime = Optional.of(given);
            return this;
        }

        public Builder etag(String given) {
            this.etag = Optional.of(given);
            return this;
        }

        public CustomerUser build() {
            return new CustomerUser(
                    id,
                    userPrincipalName,
                    displayName,
                    firstName,
                    lastName,
                    usageLocation,
                    immutableId,
                    phoneNumber,
                    state,
                    userDomainType,
                    lastDirectorySyncTime,
                    softDeletionTime,
                    etag);
        }
    }
}
