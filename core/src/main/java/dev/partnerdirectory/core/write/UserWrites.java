package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The writes to users. Each one is one intended effect. Callers pass the state they have just read. Without it, the
 * effect of a lost write could not be distinguished from a refusal. Thread-safe.
 */
public final class UserWrites {
    private final CustomerUsers users;
    private final UserLookup lookup;
    private final IdempotentWriter writer;
    private final boolean keepsRequestIds;

    UserWrites(DirectoryPorts ports, UserLookup lookup, IdempotentWriter writer) {
        this.users = ports.users();
        this.lookup = lookup;
        this.writer = writer;
        this.keepsRequestIds = ports.keepsRequestIds();
    }

    /** @param isAdopted whether the answer was lost and the user was found by reading */
    private record Created(CustomerUser user, boolean isAdopted) {}

    /**
     * Creates a user. If the user is found by reading after a lost answer, in a directory that keeps no request ids,
     * the password is set again. Nothing else ensures that the user has the password that was sent.
     *
     * @param wasFree whether the name was just read to be free. If so, a user with exactly these fields who appears
     *     after a lost answer is the one we created
     */
    public Done<CustomerUser> create(
            CustomerId customer, NewCustomerUser user, boolean wasFree, Supplier<RequestId> ids) {
        Done<Created> done = writer.write(
                new WriteAttempt<>(
                        Operation.CREATE_USER,
                        Optional.of(customer),
                        user.userPrincipalName().value(),
                        Optional.empty(),
                        id -> new Created(users.create(customer, user, id), false),
                        () -> users.find(customer, user.userPrincipalName())
                                .map(bearer -> isOurs(bearer, user, wasFree))
                                .orElseGet(ReadBack::nothing),
                        Conflict.class::isInstance),
                ids);
        Created created = done.value();
        if (created.isAdopted() && !keepsRequestIds) {
            setPasswordAgain(customer, created.user(), user.passwordProfile(), ids);
        }
        return done.as(created.user());
    }

    /**
     * Whether we created the user with this name. If an earlier process may have sent the write, the state before it is
     * unknown.
     */
    private ReadBack<Created> isOurs(CustomerUser bearer, NewCustomerUser wanted, boolean wasFree) {
        if (!hasFieldsOf(bearer, wanted)) {
            return ReadBack.disproof();
        }
        if (wasFree) {
            return ReadBack.seen(new Created(bearer, true));
        }
        return writer.mayFollowAnother() ? ReadBack.nothing() : ReadBack.disproof();
    }

    private void setPasswordAgain(
            CustomerId customer, CustomerUser user, PasswordProfile password, Supplier<RequestId> ids) {
        try {
            Done<CustomerUser> unused = resetPassword(customer, user, password, ids);
        } catch (DirectoryException failure) {
            throw new OutcomeUnknown(
                    "user '%s' was created; it is not known whether with this password: %s"
                            .formatted(user.userPrincipalName(), failure.getMessage()),
                    ErrorDetails.of(Operation.CREATE_USER)
                            .withCustomer(customer)
                            .withRemedy("reset the password"),
                    failure);
        }
    }

    /** Changes a user's fields. Only fields that differ are sent. */
    public Done<CustomerUser> update(
            CustomerId customer, CustomerUser user, UserChanges changes, Supplier<RequestId> ids) {
        UserChanges needed = changes.notYetIn(user);
        if (needed.isEmpty()) {
            return Done.alreadySo(user);
        }
        return writer.write(
                WriteAttempt.about(
                        customer,
                        user.id(),
                        Operation.UPDATE_USER,
                        id -> users.update(customer, user.id(), needed, id).orElseGet(() -> needed.appliedTo(user)),
                        () -> ReadBack.of(Optional.of(users.get(customer, user.id()))
                                .filter(now -> needed.notYetIn(now).isEmpty()))),
                ids);
    }

    /** Deletes an active user. */
    public Done<CustomerUser> delete(CustomerId customer, CustomerUser user, Supplier<RequestId> ids) {
        return writer.write(
                WriteAttempt.about(
                                customer,
                                user.id(),
                                Operation.DELETE_USER,
                                id -> {
                                    users.delete(customer, user.id(), id);
                                    return user;
                                },
                                () -> ReadBack.of(Optional.of(user).filter(one -> isDeleted(customer, one))))
                        .echoedBy(NotFound.class::isInstance),
                ids);
    }

    private boolean isDeleted(CustomerId customer, CustomerUser user) {
        return lookup.evenDeleted(customer, user.id())
                .map(now -> now.state() == UserState.INACTIVE)
                .orElseGet(() -> !lookup.deleted(customer, user.id()).isEmpty());
    }

    /** Makes a deleted user active again. */
    public Done<CustomerUser> restore(CustomerId customer, CustomerUser deleted, Supplier<RequestId> ids) {
        return restore(customer, deleted, id -> users.restore(customer, deleted.id(), id), any -> true, ids);
    }

    /** Makes a deleted user active again, under another name. */
    public Done<CustomerUser> restore(
            CustomerId customer, CustomerUser deleted, UserPrincipalName name, Supplier<RequestId> ids) {
        return restore(
                customer,
                deleted,
                id -> users.restore(customer, deleted.id(), name, id),
                there -> there.userPrincipalName().equals(name),
                ids);
    }

    private Done<CustomerUser> restore(
            CustomerId customer,
            CustomerUser deleted,
            Function<RequestId, CustomerUser> send,
            Predicate<CustomerUser> isAsWished,
            Supplier<RequestId> ids) {
        return writer.write(
                new WriteAttempt<>(
                        Operation.RESTORE_USER,
                        Optional.of(customer),
                        deleted.id().value(),
                        Optional.empty(),
                        send,
                        () -> ReadBack.of(lookup.find(customer, deleted.id()).filter(isAsWished)),
                        refusal -> false),
                ids);
    }

    /** Sets a password. A password cannot be read back, so if every answer is lost the outcome stays unknown. */
    public Done<CustomerUser> resetPassword(
            CustomerId customer, CustomerUser user, PasswordProfile password, Supplier<RequestId> ids) {
        return writer.write(
                WriteAttempt.about(
                        customer,
                        user.id(),
                        Operation.RESET_PASSWORD,
                        id -> users.resetPassword(customer, user.id(), password, id)
                                .orElse(user),
                        ReadBack::nothing),
                ids);
    }

    /** Compares the fields that services return unchanged. Telephone numbers are not among them. */
    private static boolean hasFieldsOf(CustomerUser user, NewCustomerUser wanted) {
        return new UserChanges(
                        Optional.empty(),
                        Optional.of(wanted.displayName()),
                        wanted.firstName(),
                        wanted.lastName(),
                        wanted.usageLocation(),
                        Optional.empty())
                .notYetIn(user)
                .isEmpty();
    }
}
