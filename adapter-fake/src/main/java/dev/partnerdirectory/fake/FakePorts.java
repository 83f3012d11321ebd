package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.util.Optional;

/** The six ports, backed by one engine. */
class FakePorts implements DirectoryPorts {
    private final Engine engine;
    private final Calls calls;
    private final FakeCustomers customers;
    private final FakeUsers users;
    private final FakeDirectoryRoles directoryRoles;
    private final FakeRoleMembers roleMembers;
    private final FakePartnerRoles partnerRoles;
    private final FakeLicenses licenses;

    FakePorts(Engine engine, Calls calls) {
        this.engine = engine;
        this.calls = calls;
        this.customers = new FakeCustomers(engine, calls);
        this.users = new FakeUsers(engine, calls);
        this.directoryRoles = new FakeDirectoryRoles(engine, calls);
        this.roleMembers = new FakeRoleMembers(engine, calls);
        this.partnerRoles = new FakePartnerRoles(engine, calls);
        this.licenses = new FakeLicenses(engine, calls);
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public CustomerUsers users() {
        return users;
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return directoryRoles;
    }

    @Override
    public RoleMembers roleMembers() {
        return roleMembers;
    }

    @Override
    public PartnerRoles partnerRoles() {
        return partnerRoles;
    }

    @Override
    public Licenses licenses() {
        return licenses;
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return new FakePorts(engine, new Calls(Optional.of(correlationId), calls.rememberRefusals()));
    }
}
