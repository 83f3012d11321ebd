package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One unit of work: what one driving call, or one step of a run, works with. All its calls carry one correlation id, and a
 * name is looked up once. Thread-safe.
 */
public final class DirectorySession {
    private final DirectoryPorts ports;
    private final Supplier<RequestId> ids;
    private final CustomerLookup customers;
    private final UserLookup users;
    private final RoleLookup roles;
    private final SkuLookup skus;
    private final IdempotentWriter writer;
    private final ReplicationWait replication;

    private DirectorySession(DirectoryPorts ports, Settings settings, Set<RequestId> sentBefore) {
        this.ports = ports;
        this.ids = settings.requestIds()::nextRequestId;
        this.customers = new CustomerLookup(ports.customers());
        this.users = new UserLookup(ports.users());
        this.roles = new RoleLookup(ports, settings.roleCatalog());
        this.skus = new SkuLookup(ports.licenses());
        this.writer = new IdempotentWriter(settings, sentBefore);
        this.replication = new ReplicationWait(settings);
    }

    /** Begins a unit of work, with a correlation id of its own. */
    public static DirectorySession begin(DirectoryPorts directory, Settings settings) {
        return begin(directory, settings, Set.of());
    }

    /**
     * Begins a unit of work that goes on with writes of an earlier process.
     *
     * @param sentBefore the ids of writes that were to be sent then and of which no outcome is known
     */
    public static DirectorySession begin(DirectoryPorts directory, Settings settings, Set<RequestId> sentBefore) {
        return begin(directory, settings, sentBefore, settings.requestIds().nextCorrelationId());
    }

    /** Begins a unit of work that shares its correlation id with others. */
    public static DirectorySession begin(
            DirectoryPorts directory, Settings settings, Set<RequestId> sentBefore, CorrelationId correlation) {
        return new DirectorySession(directory.correlated(correlation), settings, sentBefore);
    }

    /** The directory itself. */
    public DirectoryPorts ports() {
        return ports;
    }

    /** Gives each intended effect its request id. */
    public Supplier<RequestId> ids() {
        return ids;
    }

    public CustomerLookup customers() {
        return customers;
    }

    public UserLookup users() {
        return users;
    }

    public RoleLookup roles() {
        return roles;
    }

    public SkuLookup skus() {
        return skus;
    }

    public UserWrites userWrites() {
        return new UserWrites(ports, users, writer);
    }

    public LicenseWrites licenseWrites() {
        return new LicenseWrites(ports.licenses(), writer, replication);
    }

    /** The writes about the members of a customer's role. */
    public RoleWrites roleWrites(CustomerId customer, RoleId role) {
        return new RoleWrites(RoleMembership.of(ports, customer, role), writer, replication);
    }

    /** The writes about the members of a role of the partner's own account. */
    public RoleWrites partnerRoleWrites(RoleId role) {
        return new RoleWrites(RoleMembership.of(ports.partnerRoles(), role), writer, replication);
    }

    /** A user's direct assignment of a role of the partner's own account. */
    public Optional<RoleAssignment> partnerMembership(RoleId role, UserRef user) {
        return RoleMembership.find(ports.partnerRoles(), role, user);
    }
}
