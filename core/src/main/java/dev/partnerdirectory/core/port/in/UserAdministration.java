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
import java.util.stream.Stream;

/**
 * The people of a customer. Thread-safe. Every write is checked first ({@code InvalidRequest}, all violations at once,
 * nothing sent) and settled when its answer is lost: sent again with the same request id, then read back;
 * {@code OutcomeUnknown} is thrown only where neither tells.
 */
public interface UserAdministration {
    /** Every user of the listing, lazily, to the very end. */
    Stream<CustomerUser> list(CustomerRef customer, UserListing listing);

    /** What a list of users can be made with. */
    enum Holding {
        ROLES,
        LICENSES
    }

    /**
     * A user with what they hold.
     *
     * @param roles    by name
     * @param licenses by part number
     */
    record Holder(CustomerUser user, List<DirectoryRole> roles, List<License> licenses) {
        public Holder {
            roles = List.copyOf(roles);
            licenses = List.copyOf(licenses);
        }
    }

    /**
     * Every active user with what they hold directly, in the whole directory; lazily. Roles cost one call for each role of the
     * customer, licences one for each user.
     *
     * @param with what is read; the rest is empty
     */
    Stream<Holder> listWith(CustomerRef customer, Set<Holding> with);

    /** One page of the listing. */
    Page<CustomerUser> page(CustomerRef customer, UserListing listing, PageRequest page);

    /**
     * An active user.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is none
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

    /** Makes a user's fields so; sends only those that differ, and nothing where none does. */
    Done<CustomerUser> update(CustomerRef customer, UserRef user, UserChanges changes);

    /**
     * Deletes an active user, restorable for 30 days.
     *
     * @return the user as they were
     * @throws dev.partnerdirectory.core.error.NotFound if there is none
     */
    Done<CustomerUser> delete(CustomerRef customer, UserRef user);

    /**
     * Makes a deleted user active again; one who is active already is left alone.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is neither
     * @throws dev.partnerdirectory.core.error.Conflict if several deleted users bear the name, or an active one took it
     */
    Done<CustomerUser> restore(CustomerRef customer, UserRef user);

    /** Sets an active user's password, or has it changed at the next sign-in. */
    Done<CustomerUser> resetPassword(CustomerRef customer, UserRef user, PasswordProfile password);

    /** A new random password that keeps the service's rules for a user of this name. */
    Secret generatePassword(UserPrincipalName user);
}
