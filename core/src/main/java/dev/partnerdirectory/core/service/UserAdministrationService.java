package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUserRules;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.WriteGuard;
import dev.partnerdirectory.core.port.in.UserAdministration;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.PasswordGenerator;
import dev.partnerdirectory.core.write.Validation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service behind {@link UserAdministration}. Thread-safe. */
public record UserAdministrationService(
        Supplier<DirectorySession> sessions, Validation validation, WriteGuard guard, PasswordGenerator passwords)
        implements UserAdministration {
    private static final String FREE_NAME =
            "restore the deleted user under another name, or give the active one another name first";

    @Override
    public Stream<CustomerUser> list(CustomerRef customer, UserListing listing) {
        DirectorySession session = sessions.get();
        return session.users().all(session.customers().id(customer), listing);
    }

    @Override
    public Stream<Holder> listWith(CustomerRef customer, Set<Holding> with) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        Map<UserId, List<DirectoryRole>> roles =
                with.contains(Holding.ROLES) ? CustomerView.ofAll(session, id).rolesByHolder() : Map.of();
        return session.users()
                .all(id, UserListing.active())
                .map(user -> new Holder(
                        user,
                        roles.getOrDefault(user.id(), List.of()),
                        with.contains(Holding.LICENSES)
                                ? session.licenseWrites().now(id, user.id())
                                : List.of()));
    }

    @Override
    public Page<CustomerUser> page(CustomerRef customer, UserListing listing, PageRequest page) {
        validation.check(Operation.LIST_USERS, "page", page);
        DirectorySession session = sessions.get();
        return session.ports().users().list(session.customers().id(customer), listing, page);
    }

    @Override
    public CustomerUser get(CustomerRef customer, UserRef user) {
        DirectorySession session = sessions.get();
        return session.users().get(session.customers().id(customer), user);
    }

    @Override
    public Optional<CustomerUser> find(CustomerRef customer, UserRef user) {
        DirectorySession session = sessions.get();
        return session.users().find(session.customers().id(customer), user);
    }

    @Override
    public Done<CustomerUser> create(CustomerRef customer, NewCustomerUser user) {
        validation.check(Operation.CREATE_USER, "user", user);
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        Person person = Person.toCome(user.userPrincipalName(), user.displayName());
        guard.check(session, id, customer, new Change.CreateUser(person, UserChanges.none()));
        boolean wasFree = session.users().find(id, user.userPrincipalName()).isEmpty();
        return session.userWrites().create(id, user, wasFree, session.ids());
    }

    @Override
    public Done<CustomerUser> update(CustomerRef customer, UserRef user, UserChanges changes) {
        validation.check(Operation.UPDATE_USER, "changes", changes);
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        CustomerUser whom = session.users().get(id, user);
        checkUpdate(session, id, customer, whom, changes);
        return session.userWrites().update(id, whom, changes, session.ids());
    }

    private void checkUpdate(
            DirectorySession session, CustomerId id, CustomerRef customer, CustomerUser whom, UserChanges changes) {
        Change change = new Change.UpdateUser(Person.of(whom), changes, UserChanges.none());
        guard.check(session, id, customer, change);
    }

    @Override
    public Done<CustomerUser> delete(CustomerRef customer, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        CustomerUser whom = session.users().get(id, user);
        Change change = new Change.DeleteUser(Person.of(whom), guard.rolesOf(session, id, whom.id()));
        guard.check(session, id, customer, change);
        return session.userWrites().delete(id, whom, session.ids());
    }

    @Override
    public Done<CustomerUser> restore(CustomerRef customer, UserRef user) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        Optional<CustomerUser> active = session.users().find(id, user);
        if (active.isPresent()) {
            if (user instanceof UserPrincipalName) {
                refuseNamesakes(id, active.get(), session.users().deleted(id, user));
            }
            return Done.alreadySo(active.get());
        }
        CustomerUser deleted = restorable(session, id, customer, user);
        try {
            return session.userWrites().restore(id, deleted, session.ids());
        } catch (Conflict conflict) {
            throw conflict.reason() == Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN
                    ? new Conflict(
                            conflict.reason(),
                            String.valueOf(conflict.getMessage()),
                            conflict.details().withRemedy(FREE_NAME),
                            conflict)
                    : conflict;
        }
    }

    @Override
    public Done<CustomerUser> restore(CustomerRef customer, UserRef user, UserPrincipalName name) {
        UserChanges named = UserChanges.none().withUserPrincipalName(name);
        validation.check(Operation.RESTORE_USER, "user", named);
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        Optional<CustomerUser> bearer =
                session.users().find(id, name).filter(there -> there.id().equals(user));
        if (bearer.isPresent()) {
            return Done.alreadySo(bearer.get());
        }
        CustomerUser deleted = restorable(session, id, customer, user);
        return session.userWrites().restore(id, deleted, name, session.ids());
    }

    /** The deleted user who is meant, if the policy lets them come back. */
    private CustomerUser restorable(DirectorySession session, CustomerId id, CustomerRef customer, UserRef user) {
        CustomerUser deleted = session.users().onlyDeleted(id, user);
        // The roles that are restored with the user cannot be read while the user is deleted.
        guard.check(session, id, customer, new Change.RestoreUser(Person.of(deleted), Set.of()));
        return deleted;
    }

    /** An active user with the name of a deleted user is a different user and not the one to restore. */
    private static void refuseNamesakes(CustomerId customer, CustomerUser bearer, List<CustomerUser> deleted) {
        if (!deleted.isEmpty()) {
            String ids = deleted.stream().map(one -> one.id().value()).collect(Collectors.joining(", "));
            throw new Conflict(
                    Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN,
                    "user %s has the name '%s' of deleted user %s"
                            .formatted(bearer.id(), bearer.userPrincipalName(), ids),
                    ErrorDetails.of(Operation.RESTORE_USER)
                            .withCustomer(customer)
                            .withRemedy(FREE_NAME));
        }
    }

    @Override
    public Done<CustomerUser> resetPassword(CustomerRef customer, UserRef user, PasswordProfile password) {
        validation.check(Operation.RESET_PASSWORD, "password", password);
        return resetPassword(customer, user, any -> password);
    }

    @Override
    public Done<CustomerUser> resetPassword(
            CustomerRef customer, UserRef user, Function<CustomerUser, PasswordProfile> maker) {
        DirectorySession session = sessions.get();
        CustomerId id = session.customers().id(customer);
        CustomerUser whose = session.users().get(id, user);
        PasswordProfile password = maker.apply(whose);
        validation.check(Operation.RESET_PASSWORD, "password", password);
        // Setting a password is checked like any other change, because it lets the caller sign in as this user.
        checkUpdate(session, id, customer, whose, UserChanges.none());
        if (password.password().filter(whose.userPrincipalName()::isIn).isPresent()) {
            throw new InvalidRequest(
                    "password.password",
                    NewCustomerUserRules.NAME_IN_PASSWORD,
                    ErrorDetails.of(Operation.RESET_PASSWORD).withCustomer(id));
        }
        return session.userWrites().resetPassword(id, whose, password, session.ids());
    }

    @Override
    public Secret generatePassword(UserPrincipalName user) {
        return passwords.generate(user);
    }
}
