package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.user.CustomerUser;

/**
 * A customer's user as kept, active or deleted. No password is kept.
 *
 * @param forceChange whether the password is to be changed at the next sign-in
 */
public record UserRow(long key, CustomerUser user, boolean forceChange) {
    public boolean isDeleted() {
        return user.softDeletionTime().isPresent();
    }
}
