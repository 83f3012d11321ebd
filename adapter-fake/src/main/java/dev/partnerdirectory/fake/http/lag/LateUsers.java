package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.error.NotFound;
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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Users, seen late. */
record LateUsers(CustomerUsers users, LateDirectory late) implements CustomerUsers {
    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        UserState wanted = listing.state() == UserListing.State.ACTIVE ? UserState.ACTIVE : UserState.INACTIVE;
        Page<CustomerUser> found = users.list(customer, listing, page);
        Stream<CustomerUser> seen = found.items().stream()
                .flatMap(user -> late.seen(customer, user).stream())
                .filter(user -> user.state() == wanted);
        boolean ends = wanted == UserState.ACTIVE && found.next().isEmpty();
        return new Page<>(
                Stream.concat(seen, ends ? gone(customer, user -> true) : Stream.empty())
                        .toList(),
                found.next());
    }

    /** Who is deleted and still seen. */
    private Stream<CustomerUser> gone(CustomerId customer, Predicate<CustomerUser> wanted) {
        return late.onceUsers(customer, wanted).stream()
                .filter(user -> now(customer, user).isEmpty())
                .flatMap(user -> late.before(customer, user).flatMap(LateDirectory::active).stream());
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        Optional<Optional<CustomerUser>> before = late.before(customer, user);
        if (before.isEmpty()) {
            return users.get(customer, user);
        }
        return LateDirectory.active(before.get()).orElseThrow(() -> LateDirectory.missed(customer, user));
    }

    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        Optional<CustomerUser> found = users.find(customer, name);
        if (found.isPresent()) {
            return LateDirectory.active(late.seen(customer, found.get()));
        }
        return gone(customer, user -> user.userPrincipalName().equals(name)).findFirst();
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        CustomerUser created = users.create(customer, user, requestId);
        late.written(customer, created.id(), Optional.empty());
        return created;
    }

    @Override
    public CustomerUser update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        return written(customer, user, () -> users.update(customer, user, changes, requestId));
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        late.requireSeen(customer, user);
        Optional<CustomerUser> before = now(customer, user);
        users.delete(customer, user, requestId);
        late.written(customer, user, before);
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return written(customer, user, () -> users.restore(customer, user, requestId));
    }

    @Override
    public CustomerUser resetPassword(CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        late.requireSeen(customer, user);
        return users.resetPassword(customer, user, password, requestId);
    }

    /** Remembers how the user was, and hides what is written. */
    CustomerUser written(CustomerId customer, UserId user, Supplier<CustomerUser> write) {
        late.requireSeen(customer, user);
        Optional<CustomerUser> before = now(customer, user);
        CustomerUser written = write.get();
        late.written(customer, user, before);
        return written;
    }

    private Optional<CustomerUser> now(CustomerId customer, UserId user) {
        try {
            return Optional.of(users.get(customer, user));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
