package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.time.Duration;
import java.util.Set;

/**
 * The directory whose adapter is tested, with methods that set up what the ports cannot create, and the time. Each test
 * adds customers with new ids and domains, so a directory may hold other data too.
 */
public interface DirectoryUnderTest {
    /** The adapter's ports. */
    DirectoryPorts ports();

    /** Adds a customer as described, without users. */
    void add(SampleCustomer customer);

    /**
     * Adds an active user as the ports would not create one: its name may be malformed.
     *
     * @param roles roles of the customer, which the user is put in
     */
    void add(CustomerId customer, CustomerUser user, Set<RoleId> roles);

    /** Adds a role of the partner's own account, without members. */
    void add(PartnerRole role);

    /** Adds a user of the partner's own account. */
    void add(Principal.User user);

    /** Moves the directory's clock forward. */
    void advance(Duration duration);
}
