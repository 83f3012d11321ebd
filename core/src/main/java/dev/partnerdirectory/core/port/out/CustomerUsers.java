package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Optional;

/**
 * The people of a customer. Thread-safe. For a customer that does not exist or is not this partner's, every method throws
 * {@link dev.partnerdirectory.core.error.NotFound} or {@link dev.partnerdirectory.core.error.Forbidden}.
 */
public interface CustomerUsers {
    /**
     * A page of the active or of the deleted users. Someone who is there from the first page to the last is on exactly
     * one page, whoever comes or goes in between; in a sorted listing, if they keep the name it is sorted by.
     */
    Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page);

    /**
     * One active user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is none with this id, deleted ones included
     */
    CustomerUser get(CustomerId customer, UserId user);

    /**
     * The active user with this name, ignoring case. Where the service cannot be asked for one, an
     * adapter reads the whole list; to look for many, list once.
     */
    Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name);

    /**
     * Creates a user.
     *
     * @return the user as created, without a password
     * @throws dev.partnerdirectory.core.error.Conflict if an active user has this name
     * @throws dev.partnerdirectory.core.error.Rejected if the domain is not a verified, managed one of the customer's,
     *     the password is weak or a field is not acceptable
     */
    CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId);

    /**
     * Changes the fields that {@code changes} names and no others.
     *
     * @return the user as changed, where the service answers with one
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     * @throws dev.partnerdirectory.core.error.Conflict if another active user has the new name
     * @throws dev.partnerdirectory.core.error.Rejected if a field is not acceptable
     */
    Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId);

    /**
     * Deletes a user, softly: restorable for 30 days.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     */
    void delete(CustomerId customer, UserId user, RequestId requestId);

    /**
     * Restores a deleted user, with roles and licences; an active one is left as they are.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is none with this id, or they were purged
     * @throws dev.partnerdirectory.core.error.Conflict if an active user has taken their name since
     */
    CustomerUser restore(CustomerId customer, UserId user, RequestId requestId);

    /**
     * Sets a password, or merely has it changed at the next sign-in.
     *
     * @return the user, where the service answers with one
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     * @throws dev.partnerdirectory.core.error.Rejected if the password is weak
     */
    Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId);
}
