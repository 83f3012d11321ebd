package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Pages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves references to a customer's users. Thread-safe. */
public record UserLookup(CustomerUsers users) {
    /** All users of a listing, read lazily. */
    public Stream<CustomerUser> all(CustomerId customer, UserListing listing) {
        return Pages.stream(PageRequest.first(), page -> users.list(customer, listing, page), CustomerUser::id);
    }

    /**
     * The active user of this id or name.
     *
     * @throws NotFound if there is no such user
     */
    public CustomerUser get(CustomerId customer, UserRef user) {
        return user instanceof UserId id
                ? users.get(customer, id)
                : users.find(customer, (UserPrincipalName) user)
                        .orElseThrow(() -> missing(
                                "no active user of customer %s is called '%s'".formatted(customer, user),
                                Operation.LIST_USERS,
                                customer));
    }

    /** The active user of this id or name, if there is one. */
    public Optional<CustomerUser> find(CustomerId customer, UserRef user) {
        return user instanceof UserId id ? find(customer, id) : users.find(customer, (UserPrincipalName) user);
    }

    private Optional<CustomerUser> find(CustomerId customer, UserId id) {
        return evenDeleted(customer, id).filter(user -> user.state() != UserState.INACTIVE);
    }

    /** The user of this id. For a deleted user, some services return the user, and some answer that there is none. */
    Optional<CustomerUser> evenDeleted(CustomerId customer, UserId id) {
        try {
            return Optional.of(users.get(customer, id));
        } catch (NotFound nobody) {
            if (nobody.missing() == NotFound.Missing.CUSTOMER) {
                throw nobody;
            }
            return Optional.empty();
        }
    }

    /** The id of a user. An id is returned without a call. A name is looked up among the active users. */
    public UserId id(CustomerId customer, UserRef user) {
        return user instanceof UserId id ? id : get(customer, user).id();
    }

    /** The deleted users of this id or name who can still be restored. Several users may have the same name. */
    public List<CustomerUser> deleted(CustomerId customer, UserRef user) {
        return all(customer, UserListing.deleted())
                .filter(one -> one.id().equals(user) || one.userPrincipalName().equals(user))
                .toList();
    }

    /**
     * The only deleted user of this id or name.
     *
     * @throws NotFound if there is no such user
     * @throws Conflict if several users have the name; the message lists them
     */
    public CustomerUser onlyDeleted(CustomerId customer, UserRef user) {
        return NameSearch.only(
                deleted(customer, user),
                () -> find(customer, user).isPresent()
                        ? new NotFound(
                                NotFound.Missing.USER,
                                "customer %s has no deleted user '%s': that user is active".formatted(customer, user),
                                ErrorDetails.of(Operation.RESTORE_USER)
                                        .withCustomer(customer)
                                        .withRemedy("update the user to change the name"))
                        : missing(
                                "customer %s has neither an active nor a restorable user '%s'"
                                        .formatted(customer, user),
                                Operation.RESTORE_USER,
                                customer),
                "deleted users of customer %s were called '%s'".formatted(customer, user),
                UserLookup::described,
                ErrorDetails.of(Operation.RESTORE_USER).withCustomer(customer).withRemedy("name the user by id"));
    }

    private static String described(CustomerUser user) {
        return user.softDeletionTime()
                .map(when -> "%s (deleted %s)".formatted(user.id(), when))
                .orElseGet(() -> user.id().value());
    }

    private static NotFound missing(String message, Operation operation, CustomerId customer) {
        return new NotFound(
                NotFound.Missing.USER,
                message,
                ErrorDetails.of(operation)
                        .withCustomer(customer)
                        .withRemedy("list the customer's users, deleted ones too, to see whom there is"));
    }
}
