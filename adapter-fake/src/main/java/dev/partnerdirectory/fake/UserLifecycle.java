package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict;
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
record UserLifecycle(Lookup at, Engine engine) {
    CustomerUser create(NewCustomerUser user) {
        CustomerEntry owner = at.owner();
        UserRules.check(at.call(), owner.managedDomains(), user);
        UserId id = new UserId(engine.newId().toString());
        requireFree(user.userPrincipalName(), id);
        CustomerUser created = user.asCreated(id).toBuilder()
                .userDomainType(UserDomainType.NONE)
                .build();
        at.state().addUser(owner, created, user.passwordProfile().forceChangePassword());
        return created;
    }

    private CustomerUser update(UserId id, UserChanges changes) {
        UserEntry found = at.activeUser(id);
        if (changes.isEmpty()) {
            return found.user();
        }
        UserRules.check(at.call(), at.owner().managedDomains(), changes);
        changes.userPrincipalName().ifPresent(name -> requireFree(name, id));
        CustomerUser user = changes.appliedTo(found.user());
        return changed(found, in(user, user.userPrincipalName(), user.state(), user.softDeletionTime()));
    }

    void delete(UserId id) {
        UserEntry found = at.activeUser(id);
        Instant now = engine.now().truncatedTo(ChronoUnit.MILLIS);
        changed(found, in(found.user(), found.user().userPrincipalName(), UserState.INACTIVE, Optional.of(now)));
    }

    /** @param wanted the user's name after the restore, if it is to change */
    private void restore(UserId id, Optional<UserPrincipalName> wanted) {
        UserEntry found = at.user(id);
        if (found.isDeleted()) {
            UserPrincipalName name = wanted.orElse(found.user().userPrincipalName());
            requireFree(name, id);
            changed(found, in(found.user(), name, UserState.ACTIVE, Optional.empty()));
        }
    }

    private CustomerUser changed(UserEntry found, CustomerUser user) {
        at.state().changeUser(found, user, found.forceChange());
        return user;
    }

    private CustomerUser resetPassword(UserId id, PasswordProfile password) {
        UserEntry found = at.activeUser(id);
        UserRules.checkPassword(at.call(), password, found.user().userPrincipalName());
        at.state().changeUser(found, found.user(), password.forceChangePassword());
        return found.user();
    }

    /** Applies a PATCH. A deleted user is first restored, then changed like any other (R24). */
    CustomerUser patch(UserId id, UserPatch patch) {
        if (patch.activate()) {
            restore(id, patch.changes().userPrincipalName());
        }
        CustomerUser changed = update(id, patch.changes());
        return patch.password().map(password -> resetPassword(id, password)).orElse(changed);
    }

    /** @param self the user who may have the name already */
    private void requireFree(UserPrincipalName name, UserId self) {
        if (at.owner()
                .activeUser(name)
                .filter(other -> !other.id().equals(self))
                .isPresent()) {
            throw at.call()
                    .conflict(
                            Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN,
                            ServiceCode.TAKEN,
                            "another user has the userPrincipalName %s already".formatted(name));
        }
    }

    /** The user in another state. Fields that are empty texts are left out (R27). */
    private static CustomerUser in(
            CustomerUser user, UserPrincipalName name, UserState state, Optional<Instant> deleted) {
        return new CustomerUser(
                user.id(),
                name,
                user.displayName(),
                user.firstName().filter(text -> !text.isEmpty()),
                user.lastName().filter(text -> !text.isEmpty()),
                user.usageLocation(),
                user.immutableId(),
                user.phoneNumber().filter(text -> !text.isEmpty()),
                state,
                user.userDomainType(),
                user.lastDirectorySyncTime(),
                deleted,
                Optional.empty());
    }
}
