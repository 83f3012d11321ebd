package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.testing.TestDirectory;
import java.time.Duration;

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
            public void add(PartnerRole role) {
                ports.withPartnerRole(role);
            }

            @Override
            public void add(PartnerUser user) {
                ports.withPartnerUser(user.id());
            }

            @Override
            public void advance(Duration duration) {
                ports.advance(duration);
            }
        };
    }
}
