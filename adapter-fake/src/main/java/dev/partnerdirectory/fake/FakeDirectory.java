package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
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
import dev.partnerdirectory.fake.store.Durability;
import dev.partnerdirectory.fake.store.Store;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.Tables;
import dev.partnerdirectory.fake.store.heap.HeapStore;
import dev.partnerdirectory.fake.store.sql.SqlStore;
import java.io.OutputStream;
import java.nio.file.Path;
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
    private boolean isNew;

    private FakeDirectory(Engine engine) {
        this.engine = engine;
        this.ports = new FakePorts(
                engine, new Calls(Optional.empty(), engine.options().rememberRefusals()));
    }

    /** A directory in memory, gone when it is closed. */
    public static Builder inMemory() {
        return new Builder(HeapStore::new);
    }

    /**
     * A directory in a file, made if there is none. What was answered survives the death of the process, unless a
     * power cut comes with it.
     */
    public static Builder onDisk(Path file) {
        return onDisk(file, Durability.PROCESS);
    }

    /** A directory in a file, made if there is none, whose writes survive what {@code durability} says. */
    public static Builder onDisk(Path file, Durability durability) {
        return new Builder(() -> SqlStore.open(file, durability));
    }

    /** How a directory is to be; what is not said is as in production. */
    public static final class Builder {
        private final Supplier<Store> store;
        private Clock clock = Clock.systemUTC();
        private Supplier<UUID> ids = UUID::randomUUID;
        private FakeOptions options = FakeOptions.defaults();
        private Seed seed = Seed.empty();

        private Builder(Supplier<Store> store) {
            this.store = store;
        }

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

        /** What a directory that was never opened before is to hold; nothing, if not said. */
        public Builder seededWith(Seed chosen) {
            seed = chosen;
            return this;
        }

        /**
         * Opens the directory.
         *
         * @throws Unavailable if its file is in use, is something else or of a newer version, or cannot be written
         */
        public FakeDirectory open() {
            FakeDirectory directory = new FakeDirectory(new Engine(opened(), clock, ids, options));
            boolean done = false;
            try {
                directory.isNew = directory.engine.seedOnce(seed);
                done = true;
                return directory;
            } finally {
                if (!done) {
                    directory.close();
                }
            }
        }

        private Store opened() {
            try {
                return store.get();
            } catch (StoreFailure failure) {
                throw new Unavailable(String.valueOf(failure.getMessage()), ErrorDetails.none(), failure);
            }
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

    /**
     * The ports of one HTTP request.
     *
     * @param rememberRefusals whether a refused write is refused again when its request id comes again (R51)
     */
    public BeyondPorts ofRequest(CorrelationId correlationId, boolean rememberRefusals) {
        return new FakeBeyondPorts(engine, new Calls(Optional.of(correlationId), rememberRefusals));
    }

    /** Whether there was none before, so that its first seed was put in when it was opened. */
    public boolean isNew() {
        return isNew;
    }

    /** How this directory behaves where that can be chosen. */
    public FakeOptions options() {
        return engine.options();
    }

    /**
     * Puts a seed in, beside what is there already.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest at the first thing that is wrong with it, with its path;
     *     nothing was put in
     */
    public void seed(Seed seed) {
        seed.plantIn(engine);
    }

    /**
     * Puts a seed in, in the place of all that is there, what is remembered of requests too.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest at the first thing that is wrong with it, with its path; all
     *     that was there is there still
     */
    public void replaceBy(Seed seed) {
        seed.replaceAllIn(engine);
    }

    /** Writes everything that is there as a seed; closing {@code out} is the caller's. */
    public void export(OutputStream out) {
        engine.export(out);
    }

    /** Takes everything away, what is remembered of requests too. */
    public void reset() {
        engine.plant(Tables::clear);
    }

    /** Adds a customer. */
    public void add(SeedCustomer customer) {
        engine.planting(tables -> Planting.customer(tables, customer));
    }

    /** Adds a role of the partner's own account. */
    public void addPartnerRole(PartnerRole role) {
        engine.plant(tables -> tables.partner().insertRole(role));
    }

    /** Adds a user of the partner's own account. */
    public void addPartnerUser(UserId id, UserPrincipalName name, String displayName) {
        engine.planting(tables -> tables.partner().insertUser(id, name, displayName));
    }

    /** Closes the directory; doing it again does nothing. */
    @Override
    public void close() {
        engine.close();
    }
}
