package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.Sort;
import java.util.Optional;

/**
 * Which users are listed and in what order.
 *
 * @param state active or deleted users
 * @param sort  the directory's own order where empty
 */
public record UserListing(State state, Optional<Sort> sort) {
    /** Which users: those who are there or those who are deleted and not yet purged. */
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
