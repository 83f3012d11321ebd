package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;

/** Ports whose reads may be late. */
record LatePorts(DirectoryPorts ports, LateDirectory late) implements DirectoryPorts {
    @Override
    public Customers customers() {
        return ports.customers();
    }

    @Override
    public CustomerUsers users() {
        return new LateUsers(ports.users(), late);
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return new LateRoles(ports.directoryRoles(), late);
    }

    @Override
    public RoleMembers roleMembers() {
        return new LateMembers(ports.roleMembers(), late);
    }

    @Override
    public PartnerRoles partnerRoles() {
        return new LatePartnerRoles(ports.partnerRoles(), late);
    }

    @Override
    public Licenses licenses() {
        return new LateLicenses(ports.licenses(), late);
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return new LatePorts(ports.correlated(correlationId), late);
    }
}
