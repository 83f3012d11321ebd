package dev.partnerdirectory.core.rehearsal;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;

/**
 * A directory whose writes are never sent. What was written here is seen by what is read here: a user created in a
 * rehearsal can be found, granted roles and licensed in it. A write is refused as far as reading can tell that the
 * service would refuse it; rights, domains, and rules nobody can read are not rehearsed. Since no answer is lost here,
 * request ids are not remembered. Thread-safe.
 */
public final class Rehearsal implements DirectoryPorts {
    private final DirectoryPorts real;
    private final Draft draft;
    private final RehearsedUsers users;
    private final RehearsedRoles roles;
    private final RehearsedPartnerRoles partnerRoles;
    private final RehearsedLicenses licenses;

    private Rehearsal(DirectoryPorts real, Draft draft) {
        this.real = real;
        this.draft = draft;
        this.users = new RehearsedUsers(real.users(), draft);
        this.roles = new RehearsedRoles(real.directoryRoles(), real.roleMembers(), users, draft);
        this.partnerRoles = new RehearsedPartnerRoles(real.partnerRoles(), draft);
        this.licenses = new RehearsedLicenses(real.licenses(), users, draft);
    }

    /** Begins a rehearsal, with nothing written yet. */
    public static DirectoryPorts over(DirectoryPorts real) {
        return new Rehearsal(real, new Draft());
    }

    @Override
    public Customers customers() {
        return real.customers();
    }

    @Override
    public CustomerUsers users() {
        return users;
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return roles;
    }

    @Override
    public RoleMembers roleMembers() {
        return roles;
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
        return new Rehearsal(real.correlated(correlationId), draft);
    }

    @Override
    public DirectoryPorts pacedByCaller() {
        return new Rehearsal(real.pacedByCaller(), draft);
    }
}
