package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The writes about users, each one intended effect. Callers hand in what they read a moment ago, for only against the
 * state before can the echo of a lost write be told from a refusal. Thread-safe.
 */
public final class UserWrites {
    private final CustomerUsers users;
    private final UserLookup lookup;
    private final IdempotentWriter settled;
    private final ReplicationWait visibility;

    UserWrites(CustomerUsers users, UserLookup lookup, IdempotentWriter settled, ReplicationWait visibility) {
        this.users = users;
        this.lookup = lookup;
        this.settled = settled;
        this.visibility = visibility;
    }

    /**
     * Creates a user.
     *
     * @param before who bore the name a moment ago; empty where nobody did, and then a bearer with just these fields
     *               who turns up after a lost answer is the one we created
     */
    public Done<CustomerUser> create(
            CustomerId customer, NewCustomerUser user, Optional<CustomerUser> before, Supplier<RequestId> ids) {
        RequestId id = ids.get();
        return settled.settle(new Write<>(
                Operation.CREATE_USER,
                id,
                about(Operation.CREATE_USER, customer),
                requestId -> users.create(customer, user, requestId),
                () -> users.find(customer, user.userPrincipalName())
                        .map(bearer -> before.isEmpty() && hasFieldsOf(bearer, user)
                                ? ReadBack.seen(bearer)
                                : ReadBack.<CustomerUser>disproof())
                        .orElseGet(ReadBack::nothing),
                Conflict.class::isInstance));
    }

    /** Makes a user's fields so; sends only what differs. */
    public Done<CustomerUser> update(
            CustomerId customer, CustomerUser user, UserChanges changes, Supplier<RequestId> ids) {
        UserChanges needed = changes.notYetIn(user);
        if (needed.isEmpty()) {
            return Done.alreadySo(user);
        }
        return visibility.patiently(customer, user.id(), () -> {
            RequestId id = ids.get();
            return settled.settle(new Write<>(
                    Operation.UPDATE_USER,
                    id,
                    about(Operation.UPDATE_USER, customer),
                    requestId -> users.update(customer, user.id(), needed, requestId)
                            .orElseGet(() -> needed.appliedTo(user)),
                    () -> ReadBack.of(Optional.of(users.get(customer, user.id()))
                            .filter(now -> needed.notYetIn(now).isEmpty())),
                    failure -> false));
        });
    }

    /** Deletes an active user. */
    public Done<CustomerUser> delete(CustomerId customer, CustomerUser user, Supplier<RequestId> ids) {
        return visibility.patiently(customer, user.id(), () -> {
            RequestId id = ids.get();
            return settled.settle(new Write<>(
                    Operation.DELETE_USER,
                    id,
                    about(Operation.DELETE_USER, customer),
                    requestId -> {
                        users.delete(customer, user.id(), requestId);
                        return user;
                    },
                    () -> ReadBack.of(Optional.of(user).filter(one -> isDeleted(customer, one))),
                    NotFound.class::isInstance));
        });
    }

    private boolean isDeleted(CustomerId customer, CustomerUser user) {
        return lookup.find(customer, user.id()).isEmpty()
                && !lookup.deleted(customer, user.id()).isEmpty();
    }

    /** Makes a deleted user active again. */
    public Done<CustomerUser> restore(CustomerId customer, CustomerUser deleted, Supplier<RequestId> ids) {
        RequestId id = ids.get();
        return settled.settle(new Write<>(
                Operation.RESTORE_USER,
                id,
                about(Operation.RESTORE_USER, customer),
                requestId -> users.restore(customer, deleted.id(), requestId),
                () -> ReadBack.of(lookup.find(customer, deleted.id())),
                failure -> false));
    }

    /** Sets a password, which nobody can read back: an answer that stays lost leaves the outcome unknown. */
    public Done<CustomerUser> resetPassword(
            CustomerId customer, CustomerUser user, PasswordProfile password, Supplier<RequestId> ids) {
        return visibility.patiently(customer, user.id(), () -> {
            RequestId id = ids.get();
            return settled.settle(Write.unseen(
                    Operation.RESET_PASSWORD,
                    id,
                    about(Operation.RESET_PASSWORD, customer),
                    requestId -> users.resetPassword(customer, user.id(), password, requestId)
                            .orElse(user)));
        });
    }

    /** Compares what the service is known to give back as it was: telephone numbers are in no sample (wire sheet 3.1). */
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

    private static ErrorDetails about(Operation operation, CustomerId customer) {
        return ErrorDetails.of(operation).withCustomer(customer);
    }
}
