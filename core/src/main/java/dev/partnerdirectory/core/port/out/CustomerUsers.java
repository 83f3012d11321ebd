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
 * The people of a customer (wire sheet U1–U7). Thread-safe. Every method throws
 * {@link dev.partnerdirectory.core.error.NotFound} for a customer that does not exist and
 * {@link dev.partnerdirectory.core.error.Forbidden} for one that is not this partner's.
 */
public interface CustomerUsers {
    /**
     * A page of the active or of the deleted users. Someone who is there from the first page to the last is on exactly
     * one page, whoever comes or goes in between; in a sorted listing, if they keep the name it is sorted by.
     *
     * @see <a href="https://learn.microsoft.com/partner-center/developer/get-a-list-of-all-user-accounts-for-a-customer">active</a>
     * @see <a href="https://learn.microsoft.com/partner-center/developer/view-a-deleted-user">deleted</a>
     */
    Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page);

    /**
     * One active user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is none with this id, deleted ones included (R8)
     */
    CustomerUser get(CustomerId customer, UserId user);

    /**
     * The active user with this name, ignoring case. The service cannot be asked for one (R20), so an adapter may read
     * the whole list; to look for many, list once.
     */
    Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name);

    /**
     * Creates a user.
     *
     * @return the user as created, without a password
     * @throws dev.partnerdirectory.core.error.Conflict if an active user has this name (R12)
     * @throws dev.partnerdirectory.core.error.Rejected if the domain is not a verified, managed one of the customer's
     *     (R11), the password is weak (R14) or a field is not acceptable
     * @see <a href="https://learn.microsoft.com/partner-center/developer/create-user-accounts-for-a-customer">reference</a>
     */
    CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId);

    /**
     * Changes the fields that {@code changes} names and no others.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id (R8, R26)
     * @throws dev.partnerdirectory.core.error.Conflict if another active user has the new name (R12)
     * @throws dev.partnerdirectory.core.error.Rejected if a field is not acceptable
     */
    Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId);

    /**
     * Deletes a user, softly: restorable for 30 days (R22, R23).
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     * @see <a href="https://learn.microsoft.com/partner-center/developer/delete-user-accounts-for-a-customer">reference</a>
     */
    void delete(CustomerId customer, UserId user, RequestId requestId);

    /**
     * Restores a deleted user, with roles and licences; an active one is left as they are (R24, R28, R40).
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is none with this id, or they were purged (R25)
     * @throws dev.partnerdirectory.core.error.Conflict if an active user has taken their name since (R13)
     * @see <a href="https://learn.microsoft.com/partner-center/developer/restore-a-user-for-a-customer">reference</a>
     */
    CustomerUser restore(CustomerId customer, UserId user, RequestId requestId);

    /**
     * Sets a password, or merely has it changed at the next sign-in (R30).
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active user with this id
     * @throws dev.partnerdirectory.core.error.Rejected if the password is weak (R14)
     * @see <a href="https://learn.microsoft.com/partner-center/developer/reset-user-password-for-a-customer">reference</a>
     */
    Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId);
}
