package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
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
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.PartnerUserEntry;
import dev.partnerdirectory.fake.store.Store;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.UserEntry;
import dev.partnerdirectory.fake.store.disk.DirectoryFile;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A directory that follows the service's rules (wire sheet section 8) without calling the service. All ports share one
 * engine. Thread-safe; must be closed.
 */
public final class FakeDirectory implements DirectoryPorts, AutoCloseable {
    private final Engine engine;
    private final FakePorts ports;
    private boolean isNew;

    private FakeDirectory(Engine engine) {
        this.engine = engine;
        this.ports = FakePorts.of(new Calls(engine, engine.options(), Optional.empty()));
    }

    /** A directory in memory. Its contents are lost when it is closed. */
    public static Builder inMemory() {
        return new Builder(salt -> Store.inMemory(salt.get()));
    }

    /**
     * A directory in a file, which is created if it does not exist. Several processes may use it: readers never wait,
     * and only one writer runs at a time. Acknowledged writes survive if the process is killed. A power failure may
     * lose the last writes, because no write waits for the disk.
     */
    public static Builder onDisk(Path file) {
        return new Builder(salt -> Store.over(DirectoryFile.at(file, salt, Sleeper.real())));
    }

    /** The settings of a directory. The defaults are those of production. */
    public static final class Builder {
        private static final int SALT_BYTES = 16;

        private final Function<Supplier<String>, Store> store;
        private Clock clock = Clock.systemUTC();
        private Supplier<Random> random = SecureRandom::new;
        private Supplier<UUID> ids = UUID::randomUUID;
        private FakeOptions options = FakeOptions.defaults();
        private Seed seed = Seed.empty();

        private Builder(Function<Supplier<String>, Store> store) {
            this.store = store;
        }

        /** The clock of the directory; a {@link FakeClock} can be moved. */
        public Builder clock(Clock chosen) {
            clock = chosen;
            return this;
        }

        /** The source of new users' ids; each id must be new. */
        public Builder ids(Supplier<UUID> chosen) {
            ids = chosen;
            return this;
        }

        /** The source of all other random values. With the same source two runs are equal. */
        public Builder random(Random chosen) {
            random = () -> chosen;
            return this;
        }

        public Builder options(FakeOptions chosen) {
            options = chosen;
            return this;
        }

        /** The initial contents of a new directory; nothing by default. */
        public Builder seededWith(Seed chosen) {
            seed = chosen;
            return this;
        }

        /**
         * Opens the directory.
         *
         * @throws Unavailable if the file is damaged, has another format or version, or cannot be used
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

        /** Only a new directory needs one: to make a source of random values takes a tenth of a short command. */
        private String salt() {
            byte[] salt = new byte[SALT_BYTES];
            random.get().nextBytes(salt);
            return HexFormat.of().formatHex(salt);
        }

        private Store opened() {
            try {
                return store.apply(this::salt);
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
     * The ports for one HTTP request.
     *
     * @param options for this request, in place of the directory's own
     */
    public BeyondPorts ofRequest(CorrelationId correlationId, FakeOptions options) {
        return FakePorts.of(new Calls(engine, options, Optional.of(correlationId)));
    }

    /** Whether the directory was new when it was opened, and so received its first seed. */
    public boolean isNew() {
        return isNew;
    }

    /**
     * Adds a seed to the existing contents.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest at the first error in the seed, with its path; nothing
     *     is added then
     */
    public void seed(Seed seed) {
        engine.rewrite(seed.planter());
    }

    /**
     * Replaces everything by a seed, including the remembered requests.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest at the first error in the seed, with its path; the
     *     contents are unchanged then
     */
    public void replaceBy(Seed seed) {
        Consumer<DirectoryState> planter = seed.planter();
        engine.rewrite(state -> {
            state.clear();
            planter.accept(state);
        });
    }

    /** Writes the whole contents as a seed. The caller closes {@code out}. */
    public void export(OutputStream out) {
        engine.export(out);
    }

    /** Removes everything, including the remembered requests. */
    public void reset() {
        replaceBy(Seed.empty());
    }

    /** Adds a customer. */
    public void add(SeedCustomer customer) {
        engine.rewrite(customer::addTo);
    }

    /**
     * Adds a user as no port creates one, such as one with a malformed name, and puts them in roles that the customer has.
     * Nothing of it is checked.
     */
    public void add(CustomerId customer, CustomerUser user, Set<RoleId> roles) {
        engine.rewrite(state -> {
            CustomerEntry owner = state.customer(customer).orElseThrow();
            UserEntry added = state.addUser(owner, user, false);
            roles.forEach(role -> state.addMember(owner.role(role).orElseThrow(), added));
        });
    }

    /** Adds a role to the partner's own account. */
    public void addPartnerRole(PartnerRole role) {
        engine.rewrite(state -> state.partner().addRole(role));
    }

    /** Adds a user to the partner's own account. */
    public void addPartnerUser(UserId id, UserPrincipalName name, String displayName) {
        engine.rewrite(state -> state.partner().addUser(new PartnerUserEntry(id, name, displayName)));
    }

    /** Closes the directory. A second call has no effect. */
    @Override
    public void close() {
        engine.close();
    }
}
