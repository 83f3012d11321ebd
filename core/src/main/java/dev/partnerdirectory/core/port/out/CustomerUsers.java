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
 * The users of a customer. Thread-safe. If the customer does not exist or is not this partner's, every method throws
 * {@link dev.partnerdirectory.core.error.NotFound} or {@link dev.partnerdirectory.core.error.Forbidden}.
 */
public interface CustomerUsers {
    /**
     * A page of the active or of the deleted users. A user who exists from the first page to the last is on exactly one
     * page, even if other users are added or removed meanwhile. In a sorted listing, this holds only if the user's name
     * in the sort order does not change.
     */
    Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page);

    /**
     * One active user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if no active user has this id; a deleted user is not found
     */
    CustomerUser get(CustomerId customer, UserId user);

    /**
     * The active user with this name, ignoring case. If the service cannot search by name, an adapter reads the whole
     * list. To find many users, list once.
     */
    Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name);

    /**
     * Creates a user.
     *
     * @return the user as created, without a password
     * @throws dev.partnerdirectory.core.error.Conflict if an active user has this name
     * @throws dev.partnerdirectory.core.error.Rejected if the domain is not a verified, managed domain of the customer,
     *     the password is weak or a field is not accepted
     */
    CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId);

    /**
     * Changes only the fields that {@code changes} names.
     *
     * @return the changed user, if the service answers with one
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     * @throws dev.partnerdirectory.core.error.Conflict if another active user has the new name
     * @throws dev.partnerdirectory.core.error.Rejected if a field is not accepted
     */
    Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId);

    /**
     * Deletes a user. The user can be restored for 30 days.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     */
    void delete(CustomerId customer, UserId user, RequestId requestId);

    /**
     * Restores a deleted user with roles and licences. An active user is left unchanged.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no user with this id, or the user was purged
     * @throws dev.partnerdirectory.core.error.Conflict if an active user has taken the name meanwhile
     */
    CustomerUser restore(CustomerId customer, UserId user, RequestId requestId);

    /**
     * Restores a deleted user under another name, in one request; an active user gets the name.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if no user has this id, or the user was purged
     * @throws dev.partnerdirectory.core.error.Conflict if another active user has the name
     * @throws dev.partnerdirectory.core.error.Rejected if the name is not acceptable
     */
    CustomerUser restore(CustomerId customer, UserId user, UserPrincipalName name, RequestId requestId);

    /**
     * Sets a password, or only forces a change at the next sign-in.
     *
     * @return the user, if the service answers with one
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     * @throws dev.partnerdirectory.core.error.Rejected if the password is weak
     */
    Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId);
}
