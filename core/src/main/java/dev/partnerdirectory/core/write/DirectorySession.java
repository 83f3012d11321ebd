package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.RequestIds;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one driving call, or one person of a workflow, works with: a directory all of whose calls carry one correlation
 * id, and the lookups and writes upon it. Thread-safe.
 *
 * @param ids gives each intended effect its request id
 */
public record DirectorySession(
        DirectoryPorts ports,
        Supplier<RequestId> ids,
        CustomerLookup customers,
        UserLookup users,
        RoleLookup roles,
        SkuLookup skus,
        UserWrites userWrites,
        RoleWrites roleWrites,
        LicenseWrites licenseWrites,
        PartnerRoleWrites partnerRoleWrites) {

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
        RequestIds ids = settings.requestIds();
        DirectoryPorts ports = directory.correlated(correlation);
        IdempotentWriter settled = new IdempotentWriter(settings, sentBefore);
        ReplicationWait visibility = new ReplicationWait(settings);
        UserLookup users = new UserLookup(ports.users());
        return new DirectorySession(
                ports,
                ids::nextRequestId,
                new CustomerLookup(ports.customers()),
                users,
                new RoleLookup(ports, settings.roleCatalog()),
                new SkuLookup(ports.licenses()),
                new UserWrites(ports.users(), users, settled, visibility),
                new RoleWrites(ports, settled, visibility),
                new LicenseWrites(ports.licenses(), settled, visibility),
                new PartnerRoleWrites(ports.partnerRoles(), settled));
    }
}
