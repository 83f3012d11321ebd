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
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.UserEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes to a user: {@code active ⇄ deleted → purged}. A deleted user keeps memberships and licences, but the name
 * becomes free (R13, R22 to R28, R40).
 */
final class UserWrites {
    private final Engine engine;

    UserWrites(Engine engine) {
        this.engine = engine;
    }

    CustomerUser create(Lookup lookup, CustomerId customer, NewCustomerUser user) {
        CustomerEntry owner = lookup.customer(customer);
        UserRules.check(lookup.call(), owner.managedDomains(), user);
        UserId id = new UserId(engine.newId().toString());
        requireFree(lookup, owner, user.userPrincipalName(), id);
        CustomerUser created = created(id, user);
        lookup.state().addUser(owner, created, user.passwordProfile().forceChangePassword());
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
        CustomerEntry owner = lookup.customer(customer);
        return change(lookup, owner, lookup.activeUser(owner, id), changes);
    }

    private CustomerUser change(Lookup lookup, CustomerEntry owner, UserEntry found, UserChanges changes) {
        if (changes.isEmpty()) {
            return found.user();
        }
        UserRules.check(lookup.call(), owner.managedDomains(), changes);
        changes.userPrincipalName().ifPresent(name -> requireFree(lookup, owner, name, found.id()));
        CustomerUser changed = changes.appliedTo(found.user());
        lookup.state().changeUser(found, changed, found.forceChange());
        return changed;
    }

    void delete(Lookup lookup, CustomerId customer, UserId id) {
        UserEntry found = lookup.activeUser(lookup.customer(customer), id);
        Instant now = engine.now().truncatedTo(ChronoUnit.MILLIS);
        CustomerUser deleted = in(found.user(), found.user().userPrincipalName(), UserState.INACTIVE, Optional.of(now));
        lookup.state().changeUser(found, deleted, found.forceChange());
    }

    CustomerUser restore(Lookup lookup, CustomerId customer, UserId id) {
        UserEntry found = lookup.user(lookup.customer(customer), id);
        return restore(lookup, found, found.user().userPrincipalName());
    }

    /** @param name the user's name after the restore */
    private CustomerUser restore(Lookup lookup, UserEntry found, UserPrincipalName name) {
        if (found.isDeleted()) {
            requireFree(lookup, found.customer(), name, found.id());
            CustomerUser restored = in(found.user(), name, UserState.ACTIVE, Optional.empty());
            lookup.state().changeUser(found, restored, found.forceChange());
        }
        return found.user();
    }

    CustomerUser resetPassword(Lookup lookup, CustomerId customer, UserId id, PasswordProfile password) {
        UserEntry found = lookup.activeUser(lookup.customer(customer), id);
        UserRules.checkPassword(lookup.call(), password, found.user().userPrincipalName());
        lookup.state().changeUser(found, found.user(), password.forceChangePassword());
        return found.user();
    }

    /** Applies a PATCH. A deleted user is first restored, then changed like any other (R24). */
    CustomerUser patch(Lookup lookup, CustomerId customer, UserId id, UserPatch patch) {
        if (patch.activate()) {
            UserEntry found = lookup.user(lookup.customer(customer), id);
            UserPrincipalName own = found.user().userPrincipalName();
            restore(lookup, found, patch.changes().userPrincipalName().orElse(own));
        }
        CustomerUser changed = update(lookup, customer, id, patch.changes());
        return patch.password()
                .map(password -> resetPassword(lookup, customer, id, password))
                .orElse(changed);
    }

    /** @param self the user who may have the name already */
    private void requireFree(Lookup lookup, CustomerEntry owner, UserPrincipalName name, UserId self) {
        if (owner.activeUser(name).filter(other -> !other.id().equals(self)).isPresent()) {
            throw lookup.call()
                    .conflict(
                            Reason.USER_PRINCIPAL_NAME_TAKEN,
                            ServiceCode.NAME_TAKEN,
                            engine.options().duplicateName().status(),
                            "another user has the userPrincipalName %s already".formatted(name));
        }
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
