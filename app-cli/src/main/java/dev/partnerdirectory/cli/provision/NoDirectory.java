package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;

/** Stands where a directory is not asked: whoever asks has a defect. Stateless. */
final class NoDirectory implements DirectoryPorts {
    static IllegalStateException asked() {
        return new IllegalStateException("whoever reads plans and journals asks no directory");
    }

    @Override
    public Customers customers() {
        throw asked();
    }

    @Override
    public CustomerUsers users() {
        throw asked();
    }

    @Override
    public DirectoryRoles directoryRoles() {
        throw asked();
    }

    @Override
    public RoleMembers roleMembers() {
        throw asked();
    }

    @Override
    public PartnerRoles partnerRoles() {
        throw asked();
    }

    @Override
    public Licenses licenses() {
        throw asked();
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        throw asked();
    }
}
