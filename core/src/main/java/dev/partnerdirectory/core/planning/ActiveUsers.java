package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.write.UserLookup;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The active users of a customer. A few users are looked up one by one. As soon as that costs more than it saves, all
 * users are listed. No user is looked up twice. For one thread.
 */
final class ActiveUsers {
    /**
     * The number of ids that are looked up one by one. A page of a listing holds hundreds of users, so listing soon
     * costs less.
     */
    static final int FEW = 3;

    private final UserLookup users;
    private final CustomerId customer;
    private final boolean few;
    private final Map<UserRef, Optional<CustomerUser>> known = new HashMap<>();
    private int ids;
    private int names;
    private @Nullable List<CustomerUser> listed;

    /** @param few whether only a few users are needed. Users are then read one by one and cannot be counted. */
    ActiveUsers(UserLookup users, CustomerId customer, boolean few) {
        this.users = users;
        this.customer = customer;
        this.few = few;
    }

    Optional<CustomerUser> find(UserRef user) {
        if (!known.containsKey(user) && listed == null && isAffordable(user)) {
            Optional<CustomerUser> there = users.find(customer, user);
            known.put(user, there);
            there.ifPresent(this::know);
        } else if (!known.containsKey(user)) {
            List<CustomerUser> unused = all();
        }
        return known.getOrDefault(user, Optional.empty());
    }

    /** A look-up by name may read the whole list, so a second one costs as much as listing all users. */
    private boolean isAffordable(UserRef user) {
        return few && (user instanceof UserId ? ids++ < FEW : names++ < 1);
    }

    /** Adds an active user who was just read. */
    void know(CustomerUser user) {
        known.putIfAbsent(user.id(), Optional.of(user));
        known.putIfAbsent(user.userPrincipalName(), Optional.of(user));
    }

    /** All users, sorted by name. */
    List<CustomerUser> all() {
        List<CustomerUser> there = listed;
        if (there == null) {
            there = users.all(customer, UserListing.active())
                    .sorted(Comparator.comparing(CustomerUser::userPrincipalName))
                    .toList();
            listed = there;
            known.clear();
            there.forEach(this::know);
        }
        return there;
    }

    /** The number of users; 0 if only a few are needed. */
    int count() {
        return few ? 0 : all().size();
    }
}
