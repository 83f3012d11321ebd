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
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import dev.partnerdirectory.fake.store.Answer;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.UserEntry;
import dev.partnerdirectory.fake.store.UserIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Customers' users. Unsorted listings are in the order of creation. */
record FakeUsers(Calls calls) implements CustomerUsers {
    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        return calls.read(Operation.LIST_USERS, customer, at -> page(at, customer, listing, page));
    }

    private static Page<CustomerUser> page(Lookup at, CustomerId id, UserListing listing, PageRequest request) {
        UserIndex users = at.owner().users(listing.state());
        String order = listing.sort()
                .map(sort -> sort.field() + " " + sort.direction())
                .orElse("unsorted");
        Paging paging = Paging.of(at.call(), "users %s %s %s".formatted(id, listing.state(), order), request);
        if (listing.sort().isPresent()) {
            Sort sort = listing.sort().get();
            return paging.page(users.list(paging.sorted(sort)), UserEntry::user, user -> user.sortKey(sort.field()));
        }
        return paging.page(
                users.list(at.numberOfUser(paging), paging.limit()),
                UserEntry::user,
                user -> SortKey.unsorted(user.id().value()));
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        return calls.read(Operation.GET_USER, customer, at -> {
            UserEntry found = at.user(user);
            if (found.isDeleted()) {
                throw at.call().notFound(Missing.USER, ServiceCode.USER_DELETED, "user %s is deleted".formatted(user));
            }
            return found.user();
        });
    }

    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        return calls.read(
                Operation.LIST_USERS,
                customer,
                at -> at.owner().activeUser(name).map(UserEntry::user));
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        return write(Operation.CREATE_USER, customer, requestId, List.of(user), changes -> changes.create(user));
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges wanted, RequestId requestId) {
        return Optional.of(patch(customer, user, new UserPatch(false, wanted, Optional.empty()), requestId));
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        calls.write(Operation.DELETE_USER, customer, requestId, List.of(user), at -> {
            new UserLifecycle(at, calls.engine()).delete(user);
            return Answer.DONE;
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return patch(customer, user, new UserPatch(true, UserChanges.none(), Optional.empty()), requestId);
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, UserPrincipalName name, RequestId requestId) {
        UserPatch renamed = new UserPatch(true, UserChanges.none().withUserPrincipalName(name), Optional.empty());
        return patch(customer, user, renamed, requestId);
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        return Optional.of(
                patch(customer, user, new UserPatch(false, UserChanges.none(), Optional.of(password)), requestId));
    }

    CustomerUser patch(CustomerId customer, UserId user, UserPatch patch, RequestId requestId) {
        return write(
                operation(patch), customer, requestId, List.of(user, patch), changes -> changes.patch(user, patch));
    }

    private static Operation operation(UserPatch patch) {
        if (patch.activate()) {
            return Operation.RESTORE_USER;
        }
        return patch.password().isPresent() && patch.changes().isEmpty()
                ? Operation.RESET_PASSWORD
                : Operation.UPDATE_USER;
    }

    private CustomerUser write(
            Operation operation,
            CustomerId customer,
            RequestId requestId,
            List<?> asked,
            Function<UserLifecycle, CustomerUser> work) {
        return calls.write(
                        operation,
                        customer,
                        requestId,
                        asked,
                        at -> Answer.of(work.apply(new UserLifecycle(at, calls.engine()))))
                .user()
                .orElseThrow();
    }
}
