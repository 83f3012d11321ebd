package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.CorrelationId;
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
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class TestUsers implements CustomerUsers {
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
            Sort.Direction direction = listing.sort().map(Sort::direction).orElse(Sort.Direction.ASCENDING);
            return TestDirectory.paged(
                    users,
                    user -> listing.sort()
                            .map(sort -> key(sort.field(), user))
                            .orElse(user.id().value()),
                    direction,
                    page);
        });
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        return state.calls.read(
                Operation.GET_USER, correlationId, () -> state.tenant(customer).active(user));
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
        return state.calls.write(Operation.CREATE_USER, correlationId, requestId, List.of(customer, user), () -> {
            refuseDomain(customer, user.userPrincipalName());
            refuseWeak(user.passwordProfile());
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
                            Optional.empty(),
                            Optional.empty()));
        });
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        List<?> request = List.of(customer, user, changes);
        return state.calls.write(Operation.UPDATE_USER, correlationId, requestId, request, () -> {
            CustomerUser before = state.tenant(customer).active(user);
            changes.userPrincipalName()
                    .filter(name -> !name.equals(before.userPrincipalName()))
                    .ifPresent(name -> refuseTaken(customer, name));
            put(customer, changes.appliedTo(before));
            return Optional.empty();
        });
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        state.calls.write(Operation.DELETE_USER, correlationId, requestId, List.of(customer, user), () -> {
            CustomerUser before = state.tenant(customer).active(user);
            Tenant tenant = state.tenant(customer);
            tenant.delete(Samples.deleted(before, state.now), state.now);
            return before;
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return restore(customer, user, UserChanges.none(), requestId);
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, UserPrincipalName name, RequestId requestId) {
        return restore(customer, user, UserChanges.none().withUserPrincipalName(name), requestId);
    }

    private CustomerUser restore(CustomerId customer, UserId user, UserChanges named, RequestId requestId) {
        List<?> request = List.of(customer, user, named);
        return state.calls.write(Operation.RESTORE_USER, correlationId, requestId, request, () -> {
            Tenant tenant = state.tenant(customer);
            CustomerUser deleted = tenant.deleted.get(user);
            if (deleted == null) {
                return state.tenant(customer).active(user);
            }
            CustomerUser restored = named.appliedTo(deleted.restored());
            refuseTaken(customer, restored.userPrincipalName());
            tenant.undelete(user);
            return put(customer, restored);
        });
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        List<?> request = List.of(customer, user, password);
        return state.calls.write(Operation.RESET_PASSWORD, correlationId, requestId, request, () -> {
            state.tenant(customer).active(user);
            refuseWeak(password);
            return Optional.empty();
        });
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

    private void refuseDomain(CustomerId customer, UserPrincipalName name) {
        if (!state.tenant(customer).manages(name.domain())) {
            throw new Rejected(name.domain() + " is no managed domain", ErrorDetails.none());
        }
    }

    /** A weak password has letters alone. */
    private static void refuseWeak(PasswordProfile profile) {
        if (profile.password()
                .filter(password -> password.reveal().chars().allMatch(Character::isLetter))
                .isPresent()) {
            throw new Rejected("a weak password", ErrorDetails.none());
        }
    }

    private static String key(Sort.Field field, CustomerUser user) {
        return TestDirectory.key(field, user.displayName(), user.userPrincipalName(), user.id());
    }
}
