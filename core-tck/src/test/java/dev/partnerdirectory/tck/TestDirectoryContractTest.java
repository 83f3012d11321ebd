package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.testing.TestDirectory;
import java.time.Duration;
import java.util.Set;

/** The directory that core's own tests use keeps the laws of the ports. */
final class TestDirectoryContractTest implements DirectoryContract, KeptRequestIdsContract {
    private final TestDirectory ports = TestDirectory.create();

    @Override
    public DirectoryUnderTest directory() {
        return new DirectoryUnderTest() {
            @Override
            public DirectoryPorts ports() {
                return ports;
            }

            @Override
            public void add(SampleCustomer customer) {
                ports.withCustomer(customer.customer(), customer.roles(), customer.skus());
            }

            @Override
            public void add(CustomerId customer, CustomerUser user, Set<RoleId> roles) {
                ports.withUser(customer, user, roles);
            }

            @Override
            public void add(PartnerRole role) {
                ports.withPartnerRole(role);
            }

            @Override
            public void add(Principal.User user) {
                ports.withPartnerUser(user.id());
            }

            @Override
            public void advance(Duration duration) {
                ports.advance(duration);
            }
        };
    }
}
