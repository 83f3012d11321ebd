package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.Sort;
import java.util.Optional;

/**
 * Selects the users of a listing and their order.
 *
 * @param state active or deleted users
 * @param sort  if empty, the directory's default order
 */
public record UserListing(State state, Optional<Sort> sort) {
    /** Selects active users, or deleted users that are not yet purged. */
    public enum State {
        ACTIVE,
        DELETED
    }

    public static UserListing active() {
        return new UserListing(State.ACTIVE, Optional.empty());
    }

    public static UserListing deleted() {
        return new UserListing(State.DELETED, Optional.empty());
    }

    public UserListing sortedBy(Sort order) {
        return new UserListing(state, Optional.of(order));
    }
}
