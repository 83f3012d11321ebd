package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.SeedCustomer.Domain;
import dev.partnerdirectory.tck.DirectoryUnderTest;
import dev.partnerdirectory.tck.SampleCustomer;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A fake and its clock, for the contract suites. */
record FakeUnderTest(FakeDirectory fake, FakeClock clock) implements DirectoryUnderTest {
    @Override
    public DirectoryPorts ports() {
        return fake;
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
