package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The users of a customer. Thread-safe. Every write is checked first: {@code InvalidRequest} reports all violations at
 * once, and nothing is sent. If a write's answer is lost, the write is sent again with the same request id, and then
 * the directory is read. {@code OutcomeUnknown} is thrown only if neither shows the outcome.
 */
public interface UserAdministration {
    /** All users of the listing, read lazily up to the last page. */
    Stream<CustomerUser> list(CustomerRef customer, UserListing listing);

    /** What a list of users can include. */
    enum Holding {
        ROLES,
        LICENSES
    }

    /**
     * A user with their roles and licences.
     *
     * @param roles    sorted by name
     * @param licenses sorted by part number
     */
    record Holder(CustomerUser user, List<DirectoryRole> roles, List<License> licenses) {
        public Holder {
            roles = List.copyOf(roles);
            licenses = List.copyOf(licenses);
        }
    }

    /**
     * All active users with the roles and licences they hold directly, in the whole directory. They are read lazily.
     * Roles cost one call for each role of the customer, licences one call for each user.
     *
     * @param with what is read; the rest stays empty
     */
    Stream<Holder> listWith(CustomerRef customer, Set<Holding> with);

    /** One page of the listing. */
    Page<CustomerUser> page(CustomerRef customer, UserListing listing, PageRequest page);

    /**
     * An active user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such user
     */
    CustomerUser get(CustomerRef customer, UserRef user);

    /** An active user, if there is one. */
    Optional<CustomerUser> find(CustomerRef customer, UserRef user);

    /**
     * Creates a user.
     *
     * @throws dev.partnerdirectory.core.error.Conflict if an active user has this name
     */
    Done<CustomerUser> create(CustomerRef customer, NewCustomerUser user);

    /** Changes a user's fields. Only fields that differ are sent; if none differs, nothing is sent. */
    Done<CustomerUser> update(CustomerRef customer, UserRef user, UserChanges changes);

    /**
     * Deletes an active user. The user can be restored for 30 days.
     *
     * @return the user before the deletion
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such user
     */
    Done<CustomerUser> delete(CustomerRef customer, UserRef user);

    /**
     * Makes a deleted user active again. A user who is already active is left unchanged.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no active and no deleted user
     * @throws dev.partnerdirectory.core.error.Conflict if several deleted users have the name, or an active user has
     *     taken it
     */
    Done<CustomerUser> restore(CustomerRef customer, UserRef user);

    /**
     * Makes a deleted user active again under another name, as when an active one has taken theirs. If the user is active
     * under this name already, nothing is sent.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such deleted user
     * @throws dev.partnerdirectory.core.error.Conflict if several deleted users have the name that {@code user} gives, or
     *     an active one has the new name
     */
    Done<CustomerUser> restore(CustomerRef customer, UserRef user, UserPrincipalName name);

    /** Sets an active user's password, or only forces a change at the next sign-in. */
    Done<CustomerUser> resetPassword(CustomerRef customer, UserRef user, PasswordProfile password);

    /**
     * Does the same with a password that is made for the user who was found.
     *
     * @param maker called once, before anything is sent
     */
    Done<CustomerUser> resetPassword(CustomerRef customer, UserRef user, Function<CustomerUser, PasswordProfile> maker);

    /** A new random password that follows the service's rules for a user of this name. */
    Secret generatePassword(UserPrincipalName user);
}
