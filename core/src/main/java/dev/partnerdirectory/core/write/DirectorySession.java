package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.model.CallOptions;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work, for one use case or one step of a run. All its calls have the same correlation id, and each name is
 * looked up once. Thread-safe.
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

    private DirectorySession(
            DirectoryPorts ports,
            Settings settings,
            Set<RequestId> sentBefore,
            CorrelationId correlation,
            Set<UserId> created) {
        this.ports = ports;
        this.ids = ids(settings);
        this.customers = new CustomerLookup(ports.customers());
        this.users = new UserLookup(ports.users());
        this.roles = new RoleLookup(ports, settings.roleCatalog());
        this.skus = new SkuLookup(ports.licenses());
        this.replication = new ReplicationWait(settings, created);
        this.writer = new IdempotentWriter(settings, sentBefore, correlation, replication);
    }

    /** The caller's id for the first write, then new ones. */
    private static Supplier<RequestId> ids(Settings settings) {
        AtomicReference<@Nullable RequestId> first =
                new AtomicReference<>(settings.call().requestId().orElse(null));
        return () -> {
            RequestId given = first.getAndSet(null);
            return given == null ? settings.requestIds().nextRequestId() : given;
        };
    }

    /** Begins the unit of work of one use case, with its caller's options. */
    public static DirectorySession begin(DirectoryPorts directory, Settings settings) {
        CallOptions call = settings.call();
        Set<RequestId> sentBefore =
                call.requestId().filter(id -> call.settles()).map(Set::of).orElseGet(Set::of);
        CorrelationId correlation = call.correlationId().orElseGet(settings.requestIds()::nextCorrelationId);
        return call.deadline()
                .map(whole -> new CallDeadline(settings.clock(), whole))
                .map(deadline -> begin(
                        deadline.bound(directory),
                        settings.with(deadline.bound(settings.sleeper())),
                        sentBefore,
                        correlation,
                        Set.of()))
                .orElseGet(() -> begin(directory, settings, sentBefore, correlation, Set.of()));
    }

    /**
     * Begins a unit of work that shares its correlation id with others.
     *
     * @param created users who were just created and may not be visible yet
     */
    public static DirectorySession begin(
            DirectoryPorts directory,
            Settings settings,
            Set<RequestId> sentBefore,
            CorrelationId correlation,
            Set<UserId> created) {
        return new DirectorySession(directory.correlated(correlation), settings, sentBefore, correlation, created);
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

    /** The writes to the members of a customer's role. */
    public RoleWrites roleWrites(CustomerId customer, RoleId role) {
        return new RoleWrites(RoleMembership.of(ports, customer, role), writer, replication);
    }

    /** The writes to the members of a role of the partner's own account. */
    public RoleWrites partnerRoleWrites(RoleId role) {
        return new RoleWrites(
                RoleMembership.of(
                        ports.partnerRoles(),
                        role,
                        user -> roles.partnerMembership(role, user).isPresent()),
                writer,
                replication);
    }
}
