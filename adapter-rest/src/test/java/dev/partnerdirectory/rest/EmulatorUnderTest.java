package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.SeedCustomer;
import dev.partnerdirectory.fake.SeedCustomer.Domain;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.tck.DirectoryUnderTest;
import dev.partnerdirectory.tck.SampleCustomer;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The REST adapter under test, over the emulator. What the ports cannot create is added to the fake behind it. */
record EmulatorUnderTest(RestDirectory rest, FakeDirectory fake, FakeClock clock) implements DirectoryUnderTest {
    @Override
    public DirectoryPorts ports() {
        return rest;
    }

    @Override
    public void add(SampleCustomer sample) {
        fake.add(new SeedCustomer(
                sample.customer(), List.of(Domain.federated(sample.federatedDomain())), sample.roles(), sample.skus()));
    }

    @Override
    public void add(CustomerId customer, CustomerUser user, Set<RoleId> roles) {
        fake.add(customer, user, roles);
    }

    @Override
    public void add(PartnerRole role) {
        fake.addPartnerRole(role);
    }

    @Override
    public void add(Principal.User user) {
        fake.addPartnerUser(user.id(), user.userPrincipalName(), user.displayName());
    }

    @Override
    public void advance(Duration duration) {
        clock.advance(duration);
    }
}
