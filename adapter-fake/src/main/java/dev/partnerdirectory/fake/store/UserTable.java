package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing.State;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The customers' users, the deleted ones among them. Of a customer's active users each has a name of their own. Every
 * listing is found by one step into its order, so that a page costs the same wherever it lies.
 */
public interface UserTable {
    /** A user of the customer's, active or deleted. */
    Optional<UserRow> find(long customer, UserId id);

    /** The active user of the customer's with this name. */
    Optional<UserRow> findActive(long customer, UserPrincipalName name);

    /** The customer's users with keys above {@code after}, in the order of the keys. */
    List<UserRow> list(long customer, State state, long after, int limit);

    /** The customer's users behind {@code after}, or from the start. */
    List<UserRow> list(long customer, State state, Sort sort, Optional<SortKey> after, int limit);

    /** Every user of the customer's, in the order of the keys. */
    void each(long customer, Consumer<UserRow> visitor);

    /** The new row's key. */
    long insert(long customer, CustomerUser user, boolean forceChange);

    /** Changes all of a user but their id. */
    void update(long key, CustomerUser user);

    void forceChange(long key, boolean force);

    /** When the user was deleted who has been for longest, in milliseconds since the epoch. */
    OptionalLong oldestDeletion();
}
