package dev.partnerdirectory.fake.http.lag;

import static dev.partnerdirectory.fake.http.lag.LaggingPorts.found;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.fake.http.lag.StaleReads.UserKey;
import java.util.Optional;
import java.util.function.Supplier;

/** Users with stale reads. */
record LaggingUsers(CustomerUsers users, StaleReads stale) implements CustomerUsers {
    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        boolean active = listing.state() == UserListing.State.ACTIVE;
        Page<CustomerUser> found = users.list(customer, listing, page);
        boolean isLast = active && found.next().isEmpty();
        return new Page<>(
                stale.users
                        .listed(
                                found.items(),
                                user -> new UserKey(customer, user.id()),
                                isLast,
                                key -> key.customer().equals(customer))
                        .filter(user -> active == (user.state() == UserState.ACTIVE))
                        .toList(),
                found.next());
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        return stale.users
                .seen(new UserKey(customer, user), () -> Optional.of(users.get(customer, user)))
                .orElseThrow(() -> StaleReads.missed(customer, user));
    }

    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        Optional<CustomerUser> found = users.find(customer, name);
        return found.isPresent()
                ? stale.users.seen(new UserKey(customer, found.get().id()), () -> found)
                : stale.users
                        .gone(key -> key.customer().equals(customer))
                        .filter(user -> user.userPrincipalName().equals(name))
                        .findFirst();
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        CustomerUser created = users.create(customer, user, requestId);
        stale.users.written(new UserKey(customer, created.id()), Optional.empty(), true);
        return created;
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        return written(customer, user, () -> users.update(customer, user, changes, requestId));
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        UserKey key = stale.requireSeen(customer, user);
        Optional<CustomerUser> before = found(() -> users.get(customer, user));
        users.delete(customer, user, requestId);
        stale.users.written(key, before, false);
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return written(customer, user, () -> users.restore(customer, user, requestId));
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, UserPrincipalName name, RequestId requestId) {
        return written(customer, user, () -> users.restore(customer, user, name, requestId));
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        stale.requireSeen(customer, user);
        return users.resetPassword(customer, user, password, requestId);
    }

    /** Writes a user and remembers the user's former state. */
    <T> T written(CustomerId customer, UserId user, Supplier<T> write) {
        UserKey key = stale.requireSeen(customer, user);
        Optional<CustomerUser> before = found(() -> users.get(customer, user));
        T written = write.get();
        stale.users.written(key, before, true);
        return written;
    }
}
