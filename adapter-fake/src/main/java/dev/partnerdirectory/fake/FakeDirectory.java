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
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.fake.store.PartnerUser;
import dev.partnerdirectory.fake.store.Store;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.disk.DirectoryFile;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
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
        return new Builder(Store::inMemory);
    }

    /**
     * A directory in a file, which is made if it is not there. Several processes may use it: readers wait for nobody,
     * writers take turns. What was answered survives the death of the process at any moment; a power cut may take the last
     * writes, for nothing waits for the disk.
     */
    public static Builder onDisk(Path file) {
        return new Builder(salt -> Store.over(DirectoryFile.at(file, salt, Sleeper.real())));
    }

    /** How a directory is to be; what is not said is as in production. */
    public static final class Builder {
        private static final int SALT_BYTES = 16;

        private final Function<String, Store> store;
        private Clock clock = Clock.systemUTC();
        private Random random = new SecureRandom();
        private Supplier<UUID> ids = UUID::randomUUID;
        private FakeOptions options = FakeOptions.defaults();
        private Seed seed = Seed.empty();

        private Builder(Function<String, Store> store) {
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

        /** Where all randomness but the ids comes from, so that two runs can be the same. */
        public Builder random(Random chosen) {
            random = chosen;
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
         * @throws Unavailable if its file is damaged, is something else or of another version, or cannot be used
         */
        public FakeDirectory open() {
            FakeDirectory directory = new FakeDirectory(new Engine(opened(), clock, ids, options));
            boolean done = false;
            try {
                directory.isNew = directory.engine.seedIfNew(seed);
                done = true;
                return directory;
            } finally {
                if (!done) {
                    directory.close();
                }
            }
        }

        private Store opened() {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            try {
                return store.apply(HexFormat.of().formatHex(salt));
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
        engine.seed(seed);
    }

    /**
     * Puts a seed in, in the place of all that is there, what is remembered of requests too.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest at the first thing that is wrong with it, with its path; all
     *     that was there is there still
     */
    public void replaceBy(Seed seed) {
        engine.replaceBy(seed);
    }

    /** Writes everything that is there as a seed; closing {@code out} is the caller's. */
    public void export(OutputStream out) {
        engine.export(out);
    }

    /** Takes everything away, what is remembered of requests too. */
    public void reset() {
        engine.replaceBy(Seed.empty());
    }

    /** Adds a customer. */
    public void add(SeedCustomer customer) {
        engine.rewrite(customer::addTo);
    }

    /** Adds a role of the partner's own account. */
    public void addPartnerRole(PartnerRole role) {
        engine.rewrite(state -> state.partner().addRole(role));
    }

    /** Adds a user of the partner's own account. */
    public void addPartnerUser(UserId id, UserPrincipalName name, String displayName) {
        engine.rewrite(state -> state.partner().addUser(new PartnerUser(id, name, displayName)));
    }

    /** Closes the directory; doing it again does nothing. */
    @Override
    public void close() {
        engine.close();
    }
}
