package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import dev.partnerdirectory.fake.store.Database;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A directory that keeps the service's rules (wire sheet section 8) without the service. One engine stands behind
 * everything reached from here. Thread-safe; to be closed.
 */
public final class FakeDirectory implements DirectoryPorts, AutoCloseable {
    private final Engine engine;
    private final FakePorts ports;

    private FakeDirectory(Engine engine) {
        this.engine = engine;
        this.ports = new FakePorts(engine, new Calls(Optional.empty()));
    }

    /** A directory in memory, gone when it is closed. */
    public static Builder inMemory() {
        return new Builder();
    }

    /** How a directory is to be; what is not said is as in production. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private Supplier<UUID> ids = UUID::randomUUID;
        private FakeOptions options = FakeOptions.defaults();

        private Builder() {}

        /** What time it is; {@link FakeClock} can be moved. */
        public Builder clock(Clock chosen) {
            clock = chosen;
            return this;
        }

        /** Where new users' ids come from; each must be new. */
        public Builder ids(Supplier<UUID> chosen) {
            ids = chosen;
            return this;
        }

        public Builder options(FakeOptions chosen) {
            options = chosen;
            return this;
        }

        /** Opens the directory, empty. */
        public FakeDirectory open() {
            return new FakeDirectory(new Engine(Database.inMemory(Schema::create), clock, ids, options));
        }
    }

    @Override
    public Customers customers() {
        return ports.customers();
    }

    @Override
    public CustomerUsers users() {
        return ports.users();
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return ports.directoryRoles();
    }

    @Override
    public RoleMembers roleMembers() {
        return ports.roleMembers();
    }

    @Override
    public PartnerRoles partnerRoles() {
        return ports.partnerRoles();
    }

    @Override
    public Licenses licenses() {
        return ports.licenses();
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return ports.correlated(correlationId);
    }

    /** What the HTTP face needs beside the ports. */
    public BeyondPorts beyondPorts(Optional<CorrelationId> correlationId) {
        return new FakeBeyondPorts(engine, new Calls(correlationId));
    }

    /** How this directory behaves where that can be chosen. */
    public FakeOptions options() {
        return engine.options();
    }

    /** Adds a customer. */
    public void add(SeedCustomer customer) {
        engine.plant(session -> Planting.customer(session, customer));
    }

    /** Adds a role of the partner's own account. */
    public void addPartnerRole(PartnerRole role) {
        engine.plant(session -> {
            Planting.partnerRole(session, role);
            return true;
        });
    }

    /** Adds a user of the partner's own account. */
    public void addPartnerUser(UserId id, UserPrincipalName name, String displayName) {
        engine.plant(session -> {
            Planting.partnerUser(session, id, name, displayName);
            return true;
        });
    }

    /** Closes the directory; doing it again does nothing. */
    @Override
    public void close() {
        engine.close();
    }
}
