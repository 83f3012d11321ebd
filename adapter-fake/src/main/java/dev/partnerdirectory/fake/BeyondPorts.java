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

/** The ports, and what the service can do beyond them; for the fake's HTTP face. Thread-safe. */
public interface BeyondPorts extends DirectoryPorts {
    /**
     * One PATCH of a user (R24, R26 to R30).
     *
     * @param activate whether it says {@code state: active}: restores a deleted user, leaves an active one
     * @param changes  fields to change
     * @param password a password to set, or to be changed at the next sign-in
     */
    record UserPatch(boolean activate, UserChanges changes, Optional<PasswordProfile> password) {}

    /**
     * Which customers: those whose name or domain begins with, or is, {@code text}, ignoring case (wire sheet 2.4).
     */
    record CustomerFilter(Field field, Match match, String text) {
        /** What is compared. */
        public enum Field {
            COMPANY_NAME,
            DOMAIN
        }

        /** How it is compared. */
        public enum Match {
            STARTS_WITH,
            EQUALS
        }
    }

    /**
     * Does all of a patch or nothing.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such user, or a deleted one is not activated
     * @throws dev.partnerdirectory.core.error.Conflict if another active user has the name
     * @throws dev.partnerdirectory.core.error.Rejected if a field is not acceptable
     */
    CustomerUser patch(CustomerId customer, UserId user, UserPatch patch, RequestId requestId);

    /** A page of the customers that match, in the order of the unfiltered listing. */
    Page<Customer> customers(CustomerFilter filter, PageRequest page);
}
