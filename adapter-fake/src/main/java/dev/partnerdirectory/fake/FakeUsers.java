package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.UserEntry;
import dev.partnerdirectory.fake.store.UserIndex;
import java.util.Optional;

/** Customers' users. Unsorted listings are in the order of creation. */
final class FakeUsers implements CustomerUsers {
    private final Engine engine;
    private final Calls calls;
    private final UserWrites writes;

    FakeUsers(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
        this.writes = new UserWrites(engine);
    }

    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        Call call = calls.to(Operation.LIST_USERS, customer);
        return engine.read(call, state -> page(new Lookup(state, call), customer, listing, page));
    }

    private Page<CustomerUser> page(Lookup lookup, CustomerId id, UserListing listing, PageRequest request) {
        CustomerEntry customer = lookup.customer(id);
        UserIndex users = customer.users(listing.state());
        String order = listing.sort()
                .map(sort -> sort.field() + " " + sort.direction())
                .orElse("unsorted");
        Paging paging = Paging.of(
                lookup.call(), engine.options(), "users %s %s %s".formatted(id, listing.state(), order), request);
        if (listing.sort().isPresent()) {
            Sort sort = listing.sort().get();
            return paging.page(users.list(paging.sorted(sort)), UserEntry::user, user -> user.sortKey(sort.field()));
        }
        return paging.page(
                users.list(lookup.numberOfUser(paging), paging.limit()),
                UserEntry::user,
                user -> SortKey.unsorted(user.id().value()));
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        Call call = calls.to(Operation.GET_USER, customer);
        return engine.read(call, state -> {
            Lookup lookup = new Lookup(state, call);
            UserEntry found = lookup.user(lookup.customer(customer), user);
            if (found.isDeleted()) {
                throw call.notFound(Missing.USER, ServiceCode.USER_DELETED, "user %s is deleted".formatted(user));
            }
            return found.user();
        });
    }

    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        Call call = calls.to(Operation.LIST_USERS, customer);
        return engine.read(
                call,
                state -> new Lookup(state, call)
                        .customer(customer)
                        .activeUser(name)
                        .map(UserEntry::user));
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        Call call = calls.to(Operation.CREATE_USER, customer, requestId);
        Fingerprint fingerprint = engine.fingerprint(call.operation())
                .add(customer)
                .add(user.userPrincipalName())
                .add(user.displayName())
                .add(user.firstName())
                .add(user.lastName())
                .add(user.usageLocation())
                .add(user.immutableId())
                .add(user.phoneNumber())
                .add(user.passwordProfile());
        return engine.write(
                        call,
                        requestId,
                        fingerprint,
                        state -> Answer.of(writes.create(new Lookup(state, call), customer, user)))
                .theUser();
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        Call call = calls.to(Operation.UPDATE_USER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user).add(changes);
        return engine.write(
                        call,
                        requestId,
                        fingerprint,
                        state -> Answer.of(writes.update(new Lookup(state, call), customer, user, changes)))
                .user();
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        Call call = calls.to(Operation.DELETE_USER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user);
        engine.write(call, requestId, fingerprint, state -> {
            writes.delete(new Lookup(state, call), customer, user);
            return Answer.DONE;
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        Call call = calls.to(Operation.RESTORE_USER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user);
        return engine.write(
                        call,
                        requestId,
                        fingerprint,
                        state -> Answer.of(writes.restore(new Lookup(state, call), customer, user)))
                .theUser();
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        Call call = calls.to(Operation.RESET_PASSWORD, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user).add(password);
        return engine.write(
                        call,
                        requestId,
                        fingerprint,
                        state -> Answer.of(writes.resetPassword(new Lookup(state, call), customer, user, password)))
                .user();
    }
}
