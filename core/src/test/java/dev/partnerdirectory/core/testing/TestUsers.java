package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class TestUsers implements CustomerUsers {
    private static final Instant DELETED_AT = Instant.parse("2026-01-20T00:33:34Z");

    private final TestDirectory.State state;
    private final Optional<CorrelationId> correlationId;

    TestUsers(TestDirectory.State state, Optional<CorrelationId> correlationId) {
        this.state = state;
        this.correlationId = correlationId;
    }

    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        return state.calls.read(Operation.LIST_USERS, correlationId, () -> {
            Tenant tenant = state.tenant(customer);
            Collection<CustomerUser> users =
                    listing.state() == UserListing.State.ACTIVE ? tenant.active.values() : tenant.deleted.values();
            return TestDirectory.paged(List.copyOf(users), page);
        });
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        return state.calls.read(
                Operation.GET_USER,
                correlationId,
                () -> Optional.ofNullable(state.tenant(customer).active.get(user))
                        .orElseThrow(TestUsers::missing));
    }

    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        return state.calls.read(Operation.LIST_USERS, correlationId, () -> bearer(customer, name));
    }

    private Optional<CustomerUser> bearer(CustomerId customer, UserPrincipalName name) {
        return state.tenant(customer).active.values().stream()
                .filter(user -> user.userPrincipalName().equals(name))
                .findFirst();
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        return state.calls.write(Operation.CREATE_USER, correlationId, requestId, () -> {
            refuseTaken(customer, user.userPrincipalName());
            return put(
                    customer,
                    new CustomerUser(
                            new UserId(UUID.randomUUID().toString()),
                            user.userPrincipalName(),
                            user.displayName(),
                            user.firstName(),
                            user.lastName(),
                            user.usageLocation(),
                            user.immutableId(),
                            user.phoneNumber(),
                            UserState.ACTIVE,
                            UserDomainType.NONE,
                            Optional.empty(),
                            Optional.empty()));
        });
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        return state.calls.write(Operation.UPDATE_USER, correlationId, requestId, () -> {
            CustomerUser before = active(customer, user);
            changes.userPrincipalName()
                    .filter(name -> !name.equals(before.userPrincipalName()))
                    .ifPresent(name -> refuseTaken(customer, name));
            put(customer, changes.appliedTo(before));
            return Optional.empty();
        });
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        state.calls.write(Operation.DELETE_USER, correlationId, requestId, () -> {
            CustomerUser before = active(customer, user);
            Tenant tenant = state.tenant(customer);
            tenant.active.remove(user);
            tenant.deleted.put(user, Samples.deleted(before, DELETED_AT));
            return before;
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return state.calls.write(Operation.RESTORE_USER, correlationId, requestId, () -> {
            Tenant tenant = state.tenant(customer);
            CustomerUser deleted = tenant.deleted.get(user);
            if (deleted == null) {
                return active(customer, user);
            }
            refuseTaken(customer, deleted.userPrincipalName());
            tenant.deleted.remove(user);
            return put(customer, deleted.restored());
        });
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        return state.calls.write(Operation.RESET_PASSWORD, correlationId, requestId, () -> {
            active(customer, user);
            return Optional.empty();
        });
    }

    private CustomerUser active(CustomerId customer, UserId user) {
        return Optional.ofNullable(state.tenant(customer).active.get(user)).orElseThrow(TestUsers::missing);
    }

    private CustomerUser put(CustomerId customer, CustomerUser user) {
        state.tenant(customer).active.put(user.id(), user);
        return user;
    }

    private void refuseTaken(CustomerId customer, UserPrincipalName name) {
        if (bearer(customer, name).isPresent()) {
            throw new Conflict(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN, name + " is taken", ErrorDetails.none());
        }
    }

    static NotFound missing() {
        return new NotFound(NotFound.Missing.USER, "no such user", ErrorDetails.none());
    }
}
