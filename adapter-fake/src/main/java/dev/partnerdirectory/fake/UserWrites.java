package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict.Reason;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import dev.partnerdirectory.fake.store.CustomerRow;
import dev.partnerdirectory.fake.store.UserRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What writes do to a user: {@code active ⇄ deleted → purged}. A deleted user keeps memberships and licences, and
 * loses the claim to the name (R13, R22 to R28, R40).
 */
final class UserWrites {
    private final Engine engine;

    UserWrites(Engine engine) {
        this.engine = engine;
    }

    CustomerUser create(Lookup lookup, CustomerId customer, NewCustomerUser user) {
        CustomerRow owner = lookup.customer(customer);
        UserRules.check(lookup.call(), owner.managedDomains(), user);
        requireFree(lookup, owner.key(), user.userPrincipalName(), Optional.empty());
        CustomerUser created = created(new UserId(engine.newId().toString()), user);
        lookup.tables()
                .users()
                .insert(owner.key(), created, user.passwordProfile().forceChangePassword());
        return created;
    }

    private static CustomerUser created(UserId id, NewCustomerUser user) {
        return new CustomerUser(
                id,
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
                Optional.empty());
    }

    CustomerUser update(Lookup lookup, CustomerId customer, UserId id, UserChanges changes) {
        CustomerRow owner = lookup.customer(customer);
        return change(lookup, owner, lookup.activeUser(owner.key(), id), changes);
    }

    private CustomerUser change(Lookup lookup, CustomerRow owner, UserRow found, UserChanges changes) {
        if (changes.isEmpty()) {
            return found.user();
        }
        UserRules.check(lookup.call(), owner.managedDomains(), changes);
        changes.userPrincipalName().ifPresent(name -> requireFree(lookup, owner.key(), name, Optional.of(id(found))));
        CustomerUser changed = changes.appliedTo(found.user());
        lookup.tables().users().update(found.key(), changed);
        return changed;
    }

    void delete(Lookup lookup, CustomerId customer, UserId id) {
        UserRow found = lookup.activeUser(lookup.customerKey(customer), id);
        Instant now = engine.now().truncatedTo(ChronoUnit.MILLIS);
        lookup.tables()
                .users()
                .update(
                        found.key(),
                        in(found.user(), found.user().userPrincipalName(), UserState.INACTIVE, Optional.of(now)));
        engine.noticeDeletion(now);
    }

    CustomerUser restore(Lookup lookup, CustomerId customer, UserId id) {
        return restore(lookup, customer, id, Optional.empty());
    }

    /** @param renamed the name they are to bear from now on, if another */
    private CustomerUser restore(Lookup lookup, CustomerId customer, UserId id, Optional<UserPrincipalName> renamed) {
        long owner = lookup.customerKey(customer);
        UserRow found = lookup.user(owner, id);
        if (!found.isDeleted()) {
            return found.user();
        }
        UserPrincipalName name = renamed.orElse(found.user().userPrincipalName());
        requireFree(lookup, owner, name, Optional.of(id));
        CustomerUser restored = in(found.user(), name, UserState.ACTIVE, Optional.empty());
        lookup.tables().users().update(found.key(), restored);
        return restored;
    }

    CustomerUser resetPassword(Lookup lookup, CustomerId customer, UserId id, PasswordProfile password) {
        UserRow found = lookup.activeUser(lookup.customerKey(customer), id);
        UserRules.checkPassword(lookup.call(), password, found.user().userPrincipalName());
        lookup.tables().users().forceChange(found.key(), password.forceChangePassword());
        return found.user();
    }

    /** A whole PATCH: a deleted user is first restored, then changed like any other (R24). */
    CustomerUser patch(Lookup lookup, CustomerId customer, UserId id, UserPatch patch) {
        if (patch.activate()) {
            restore(lookup, customer, id, patch.changes().userPrincipalName());
        }
        CustomerUser changed = update(lookup, customer, id, patch.changes());
        return patch.password()
                .map(password -> resetPassword(lookup, customer, id, password))
                .orElse(changed);
    }

    private void requireFree(Lookup lookup, long owner, UserPrincipalName name, Optional<UserId> except) {
        boolean taken = lookup.tables()
                .users()
                .findActive(owner, name)
                .filter(other -> !except.equals(Optional.of(id(other))))
                .isPresent();
        if (taken) {
            throw lookup.call()
                    .conflict(
                            Reason.USER_PRINCIPAL_NAME_TAKEN,
                            ServiceCode.NAME_TAKEN,
                            engine.options().duplicateName().status(),
                            "another user has the userPrincipalName %s already".formatted(name));
        }
    }

    private static UserId id(UserRow found) {
        return found.user().id();
    }

    private static CustomerUser in(
            CustomerUser user, UserPrincipalName name, UserState state, Optional<Instant> deleted) {
        return new CustomerUser(
                user.id(),
                name,
                user.displayName(),
                user.firstName(),
                user.lastName(),
                user.usageLocation(),
                user.immutableId(),
                user.phoneNumber(),
                state,
                user.userDomainType(),
                user.lastDirectorySyncTime(),
                deleted);
    }
}
