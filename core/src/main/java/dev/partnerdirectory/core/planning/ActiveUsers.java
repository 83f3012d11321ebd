package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.write.UserLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    private int count;
    private boolean listed;

    /** @param few whether only a few users are needed. Users are then read one by one and cannot be counted. */
    ActiveUsers(UserLookup users, CustomerId customer, boolean few) {
        this.users = users;
        this.customer = customer;
        this.few = few;
    }

    Optional<CustomerUser> find(UserRef user) {
        Optional<CustomerUser> there = known.get(user);
        if (there == null && !listed) {
            if (isAffordable(user)) {
                ask(user);
            } else {
                list();
            }
            there = known.get(user);
        }
        return there == null ? Optional.empty() : there;
    }

    /** A look-up by name may read the whole list, so a second one costs as much as listing all users. */
    private boolean isAffordable(UserRef user) {
        return few && (user instanceof UserId ? ids++ < FEW : names++ < 1);
    }

    private void ask(UserRef user) {
        Optional<CustomerUser> there = users.find(customer, user);
        known.put(user, there);
        there.ifPresent(this::know);
    }

    /** Adds an active user who was just read. */
    void know(CustomerUser user) {
        known.put(user.id(), Optional.of(user));
        known.put(user.userPrincipalName(), Optional.of(user));
    }

    /** The number of users; 0 if only a few are needed. */
    int count() {
        if (!few && !listed) {
            list();
        }
        return few ? 0 : count;
    }

    private void list() {
        known.clear();
        users.all(customer, UserListing.active()).forEach(this::enter);
        listed = true;
    }

    private void enter(CustomerUser user) {
        if (known.putIfAbsent(user.id(), Optional.of(user)) == null) {
            count++;
            UserPrincipalName name = user.userPrincipalName();
            known.putIfAbsent(name, Optional.of(user));
        }
    }
}
