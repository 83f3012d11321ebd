package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.time.Duration;

/**
 * The directory whose adapter is on trial, and the hand of the one who sets it up: what the ports cannot create, and
 * the time. Every test adds customers with ids and domains of its own, so a directory may hold other things too.
 */
public interface DirectoryUnderTest {
    /** The adapter's ports. */
    DirectoryPorts ports();

    /** Adds a customer as described, without users. */
    void add(SampleCustomer customer);

    /** Adds a role of the partner's own account, without members. */
    void add(PartnerRole role);

    /** Adds a user of the partner's own account. */
    void add(PartnerUser user);

    /** Moves the directory's clock forwards. */
    void advance(Duration duration);
}
