package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.admin.AdminService;
import dev.partnerdirectory.fake.http.admin.DirectoryPages;
import dev.partnerdirectory.fake.http.admin.HomePage;
import dev.partnerdirectory.fake.http.api.ApiGateway;
import dev.partnerdirectory.fake.http.api.ApiService;
import dev.partnerdirectory.fake.http.api.TokenGate;
import dev.partnerdirectory.fake.http.api.Tracing;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.journal.RequestJournal;
import dev.partnerdirectory.fake.http.lag.StaleReads;
import dev.partnerdirectory.fake.http.token.TokenMint;
import dev.partnerdirectory.fake.http.token.TokenService;
import io.undertow.Undertow;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Random;
import java.util.Set;

/**
 * The emulator: a directory over HTTP, on the loopback address unless told otherwise. It serves the service under
 * {@code /v1}, the sign-in service beside it, itself under {@code /__admin}, and a page at {@code /}. Thread-safe; to
 * be closed. The directory is not closed with it.
 */
public final class FakeDirectoryServer implements AutoCloseable {
    private final FakeDirectory directory;
    private final Clock clock;
    private final Conditions conditions;
    private final RequestJournal journal;
    private final TokenService tokens;
    private final TokenGate gate;
    private final StaleReads stale;
    private final Seed start;
    private final Undertow undertow;
    private final URI baseUri;

    private FakeDirectoryServer(Builder builder) {
        this.clock = builder.clock;
        this.directory = builder.directory;
        this.start = builder.start;
        this.conditions = new Conditions(builder.behaviours, builder.personas);
        this.journal = new RequestJournal(builder.keptRequests);
        this.tokens = new TokenService(conditions::behaviours, clock, new Random(builder.idSeed));
        this.gate = new TokenGate(tokens.mint(), conditions, clock);
        this.stale = new StaleReads(conditions::lag, clock);
        Tracing tracing = new Tracing(new Random(builder.idSeed));
        ApiGateway api = new ApiGateway(new ApiService(directory, stale), gate, conditions, tracing, clock);
        AdminService admin = new AdminService(
                conditions,
                journal,
                new DirectoryPages(directory, tokens.mint(), clock, this::reset),
                new HomePage(directory, conditions, journal),
                builder.isLoopback());
        Emulator emulator = new Emulator(api, tokens, admin, journal, tracing, clock);
        this.undertow = builder.limits
                .applied(Undertow.builder())
                .addHttpListener(builder.port, builder.host)
                .setHandler(new HttpContinueReadHandler(
                        new Front(emulator::answer, builder.onWorkers, builder.limits.bodyMillis())))
                .build();
        undertow.start();
        this.baseUri = address(undertow);
    }

    private static URI address(Undertow undertow) {
        InetSocketAddress bound =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        InetAddress address = bound.getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : String.valueOf(address.getHostAddress());
        return URI.create("http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + bound.getPort());
    }

    /** Starts on a free port of the loopback address, with every behaviour at its default. */
    public static FakeDirectoryServer start(FakeDirectory directory) {
        return serving(directory).start();
    }

    public static Builder serving(FakeDirectory directory) {
        return new Builder(directory);
    }

    /** The settings of a server. */
    public static final class Builder {
        private static final int KEPT_REQUESTS = 2_000;

        private final FakeDirectory directory;
        private String host = "127.0.0.1";
        private int port;
        private Clock clock = Clock.systemUTC();
        private Behaviours behaviours = Behaviours.defaults();
        private Set<Persona> personas = Set.of();
        private int keptRequests = KEPT_REQUESTS;
        private long idSeed = System.nanoTime();
        private Seed start = Seed.empty();
        private boolean onWorkers;
        private Limits limits = Limits.usual();

        private Builder(FakeDirectory directory) {
            this.directory = directory;
        }

        /** The address to listen on; anything but the loopback address lets others in. */
        public Builder host(String chosen) {
            host = chosen;
            return this;
        }

        /** The port; 0, the default, is any that is free. */
        public Builder port(int chosen) {
            port = chosen;
            return this;
        }

        /** The directory's clock, so that both go by one; a {@link FakeClock} can be moved. */
        public Builder clock(Clock chosen) {
            clock = chosen;
            return this;
        }

        public Builder behaviours(Behaviours chosen) {
            behaviours = chosen;
            return this;
        }

        public Builder personas(Set<Persona> chosen) {
            personas = Set.copyOf(chosen);
            return this;
        }

        /** How many requests the journal keeps. */
        public Builder keptRequests(int chosen) {
            keptRequests = chosen;
            return this;
        }

        /** For a directory that waits for its disk: requests are answered by worker threads. */
        public Builder onWorkers() {
            onWorkers = true;
            return this;
        }

        /** What the ids and codes that the server makes up are drawn from: the same for the same seed. */
        public Builder idSeed(long chosen) {
            idSeed = chosen;
            return this;
        }

        /** What the directory is put back to by {@link FakeDirectoryServer#reset()}; nothing, if not said. */
        public Builder resetTo(Seed chosen) {
            start = chosen;
            return this;
        }

        Builder limits(Limits chosen) {
            limits = chosen;
            return this;
        }

        private boolean isLoopback() {
            InetAddress address = new InetSocketAddress(host, port).getAddress();
            return address != null && address.isLoopbackAddress();
        }

        public FakeDirectoryServer start() {
            return new FakeDirectoryServer(this);
        }
    }

    /** Where it listens, without a slash at the end: {@code http://127.0.0.1:40123}. */
    public URI baseUri() {
        return baseUri;
    }

    /** The directory behind it. */
    public FakeDirectory directory() {
        return directory;
    }

    /** Under what conditions it answers: behaviours, personas, faults, latency, quotas, lag. */
    public Conditions conditions() {
        return conditions;
    }

    /** What was asked of it. */
    public RequestJournal requests() {
        return journal;
    }

    /** Makes tokens that this server accepts. */
    public TokenMint tokens() {
        return tokens.mint();
    }

    /**
     * Puts everything back to the start: the directory as the builder said, the conditions as built, a {@link FakeClock} where
     * it was before it was moved, no requests, no tokens.
     */
    public void reset() {
        if (clock instanceof FakeClock moved) {
            moved.reset();
        }
        directory.replaceBy(start);
        conditions.reset();
        journal.clear();
        tokens.reset();
        gate.reset();
        stale.clear();
    }

    /** Stops; connections are closed. Doing it again does nothing. */
    @Override
    public void close() {
        undertow.stop();
    }
}
