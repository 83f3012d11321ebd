package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.util.Optional;
import java.util.function.Predicate;

/** The ports plus what the service can do beyond them. The fake's HTTP side needs it. Thread-safe. */
public interface BeyondPorts extends DirectoryPorts {
    /**
     * One PATCH of a user (R24, R26 to R30).
     *
     * @param activate whether the body says {@code state: active}; that restores a deleted user and leaves an active
     *                 one unchanged
     * @param changes  fields to change
     * @param password a new password, a forced change at the next sign-in, or both
     */
    record UserPatch(boolean activate, UserChanges changes, Optional<PasswordProfile> password) {}

    /**
     * Applies a patch as a whole or not at all.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the user does not exist, or is deleted and the patch does
     *     not activate it
     * @throws dev.partnerdirectory.core.error.Conflict if another active user has the name
     * @throws dev.partnerdirectory.core.error.Rejected if a field is not valid
     */
    CustomerUser patch(CustomerId customer, UserId user, UserPatch patch, RequestId requestId);

    /** A page of the customers that are wanted, in the order of the whole listing. */
    Page<Customer> customers(Predicate<Customer> wanted, PageRequest page);
}
