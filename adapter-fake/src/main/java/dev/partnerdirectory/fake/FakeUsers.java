package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.Operation;
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
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.fake.store.UserRow;
import java.util.Optional;

/** Customers' users; unsorted ones in the order in which they were created. */
final class FakeUsers implements CustomerUsers {
    private final Engine engine;
    private final Calls calls;
    private final UserPages pages;
    private final UserWrites writes;

    FakeUsers(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
        this.pages = new UserPages(engine.options());
        this.writes = new UserWrites(engine);
    }

    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        Call call = calls.to(Operation.LIST_USERS, customer);
        return engine.read(call, tables -> pages.page(new Lookup(tables, call), customer, listing, page));
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        Call call = calls.to(Operation.GET_USER, customer);
        return engine.read(call, tables -> {
            Lookup lookup = new Lookup(tables, call);
            UserRow found = lookup.user(lookup.customerKey(customer), user);
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
                tables -> tables.users()
                        .findActive(new Lookup(tables, call).customerKey(customer), name)
                        .map(UserRow::user));
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
                .add(user.phoneNumber());
        Fingerprints.add(fingerprint, user.passwordProfile());
        return engine.write(
                call,
                requestId,
                fingerprint,
                Answer.USER,
                tables -> writes.create(new Lookup(tables, call), customer, user));
    }

    @Override
    public CustomerUser update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        Call call = calls.to(Operation.UPDATE_USER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user);
        Fingerprints.add(fingerprint, changes);
        return engine.write(
                call,
                requestId,
                fingerprint,
                Answer.USER,
                tables -> writes.update(new Lookup(tables, call), customer, user, changes));
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        Call call = calls.to(Operation.DELETE_USER, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user);
        engine.write(call, requestId, fingerprint, Answer.DONE, tables -> {
            writes.delete(new Lookup(tables, call), customer, user);
            return true;
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
                Answer.USER,
                tables -> writes.restore(new Lookup(tables, call), customer, user));
    }

    @Override
    public CustomerUser resetPassword(CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        Call call = calls.to(Operation.RESET_PASSWORD, customer, requestId);
        Fingerprint fingerprint =
                engine.fingerprint(call.operation()).add(customer).add(user);
        Fingerprints.add(fingerprint, password);
        return engine.write(
                call,
                requestId,
                fingerprint,
                Answer.USER,
                tables -> writes.resetPassword(new Lookup(tables, call), customer, user, password));
    }
}
