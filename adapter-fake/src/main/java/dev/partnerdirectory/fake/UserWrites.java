package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict.Reason;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.BeyondPorts.UserPatch;
import dev.partnerdirectory.fake.store.Session;
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

    CustomerUser create(Session session, Call call, CustomerId customer, NewCustomerUser user) {
        CustomerCache.Entry entry = engine.customer(session, call, customer);
        long owner = entry.key();
        UserRules.check(call, entry.managedDomains(), user);
        requireFree(session, call, owner, user.userPrincipalName(), Optional.empty());
        CustomerUser created = UserTable.created(new UserId(engine.newId().toString()), user);
        UserTable.insert(session, owner, created, user.passwordProfile().forceChangePassword());
        return created;
    }

    CustomerUser update(Session session, Call call, CustomerId customer, UserId id, UserChanges changes) {
        CustomerCache.Entry owner = engine.customer(session, call, customer);
        UserTable.Keyed found = UserTable.active(session, call, owner.key(), id);
        return change(session, call, owner, found, changes);
    }

    private CustomerUser change(
            Session session, Call call, CustomerCache.Entry owner, UserTable.Keyed found, UserChanges changes) {
        if (changes.isEmpty()) {
            return found.user();
        }
        UserRules.check(call, owner.managedDomains(), changes);
        changes.userPrincipalName()
                .ifPresent(name -> requireFree(session, call, owner.key(), name, Optional.of(id(found))));
        CustomerUser changed = changes.appliedTo(found.user());
        UserTable.update(session, found.key(), changed);
        return changed;
    }

    void delete(Session session, Call call, CustomerId customer, UserId id) {
        long owner = engine.customerKey(session, call, customer);
        UserTable.Keyed found = UserTable.active(session, call, owner, id);
        Instant now = engine.now().truncatedTo(ChronoUnit.MILLIS);
        UserTable.update(
                session,
                found.key(),
                in(found.user(), found.user().userPrincipalName(), UserState.INACTIVE, Optional.of(now)));
        engine.noticeDeletion(now);
    }

    CustomerUser restore(Session session, Call call, CustomerId customer, UserId id) {
        return restore(session, call, customer, id, Optional.empty());
    }

    /** @param renamed the name they are to bear from now on, if another */
    private CustomerUser restore(
            Session session, Call call, CustomerId customer, UserId id, Optional<UserPrincipalName> renamed) {
        long owner = engine.customerKey(session, call, customer);
        UserTable.Keyed found = UserTable.find(session, owner, id).orElseThrow(() -> UserTable.absent(call, id));
        if (!found.isDeleted()) {
            return found.user();
        }
        UserPrincipalName name = renamed.orElse(found.user().userPrincipalName());
        requireFree(session, call, owner, name, Optional.of(id));
        CustomerUser restored = in(found.user(), name, UserState.ACTIVE, Optional.empty());
        UserTable.update(session, found.key(), restored);
        return restored;
    }

    CustomerUser resetPassword(Session session, Call call, CustomerId customer, UserId id, PasswordProfile password) {
        long owner = engine.customerKey(session, call, customer);
        UserTable.Keyed found = UserTable.active(session, call, owner, id);
        UserRules.checkPassword(call, password, found.user().userPrincipalName());
        session.update(
                "UPDATE user SET force_change = ? WHERE k = ?", password.forceChangePassword() ? 1 : 0, found.key());
        return found.user();
    }

    /** A whole PATCH: a deleted user is first restored, then changed like any other (R24). */
    CustomerUser patch(Session session, Call call, CustomerId customer, UserId id, UserPatch patch) {
        if (patch.activate()) {
            restore(session, call, customer, id, patch.changes().userPrincipalName());
        }
        CustomerUser changed = update(session, call, customer, id, patch.changes());
        return patch.password()
                .map(password -> resetPassword(session, call, customer, id, password))
                .orElse(changed);
    }

    private void requireFree(Session session, Call call, long owner, UserPrincipalName name, Optional<UserId> except) {
        boolean taken = UserTable.holder(session, owner, name)
                .filter(other -> !except.equals(Optional.of(other)))
                .isPresent();
        if (taken) {
            throw call.conflict(
                    Reason.USER_PRINCIPAL_NAME_TAKEN,
                    engine.options().duplicateName().status(),
                    "another user has the userPrincipalName %s already".formatted(name));
        }
    }

    private static UserId id(UserTable.Keyed found) {
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
