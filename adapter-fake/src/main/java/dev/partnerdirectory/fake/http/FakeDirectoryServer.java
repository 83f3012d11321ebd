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
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The emulator: a directory served over HTTP, by default on the loopback address only. It serves the service under
 * {@code /v1}, the sign-in service beside it, its own admin API under {@code /__admin}, and a page at {@code /}.
 * Thread-safe; must be closed. Closing it does not close the directory.
 */
public final class FakeDirectoryServer implements AutoCloseable {
    /** The server library's loggers, referenced so that they are not garbage-collected. */
    private static final List<Logger> LIBRARY = Stream.of(
                    "io.undertow",
                    "io.undertow.request",
                    "io.undertow.request.io",
                    "org.xnio",
                    "org.xnio.listener",
                    "org.xnio.nio",
                    "org.xnio.nio.tcp.server",
                    "org.jboss.threads.errors")
            .map(Logger::getLogger)
            .toList();

    static {
        LIBRARY.forEach(log -> log.setFilter(FakeDirectoryServer::withoutTrace));
    }

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
        ApiGateway api = new ApiGateway(new ApiService(directory, stale), gate, conditions, clock);
        AdminService admin = new AdminService(
                conditions,
                journal,
                new DirectoryPages(directory, tokens.mint(), clock, this::reset),
                new HomePage(directory, conditions, journal, clock));
        Memory memory = Memory.ofThisMachine();
        Emulator emulator = new Emulator(
                new Door(builder.isLoopback(), builder.host),
                memory,
                api,
                tokens,
                admin,
                journal,
                new Random(builder.idSeed),
                clock);
        this.undertow = builder.limits
                .applied(Undertow.builder())
                .addHttpListener(builder.port, builder.host)
                .setHandler(new HttpContinueReadHandler(
                        new Front(emulator, memory, builder.onWorkers, builder.limits.bodyMillis())))
                .build();
        undertow.start();
        this.baseUri = address(undertow);
    }

    /** What goes wrong with a connection is the client's affair: one line says it, without a stack trace. */
    private static boolean withoutTrace(LogRecord message) {
        message.setThrown(null);
        return true;
    }

    private static URI address(Undertow undertow) {
        InetSocketAddress bound =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        InetAddress address = bound.getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : String.valueOf(address.getHostAddress());
        return URI.create("http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + bound.getPort());
    }

    /** Starts a server on a free port of the loopback address, with default behaviours. */
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

        /** The address to listen on. With any address but the loopback address, other machines can connect. */
        public Builder host(String chosen) {
            host = chosen;
            return this;
        }

        /** The port; 0, the default, takes a free one. */
        public Builder port(int chosen) {
            port = chosen;
            return this;
        }

        /** The directory's clock, so that both use the same time. A {@link FakeClock} can be moved. */
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

        /** The number of requests that the journal keeps. */
        public Builder keptRequests(int chosen) {
            keptRequests = chosen;
            return this;
        }

        /** Answers requests on worker threads, for a directory that waits for the disk. */
        public Builder onWorkers() {
            onWorkers = true;
            return this;
        }

        /** The seed of the ids and codes that the server generates. The same seed gives the same values. */
        public Builder idSeed(long chosen) {
            idSeed = chosen;
            return this;
        }

        /** The contents that {@link FakeDirectoryServer#reset()} restores; an empty directory by default. */
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

    /** The base URL, without a slash at the end: {@code http://127.0.0.1:40123}. */
    public URI baseUri() {
        return baseUri;
    }

    /** The directory that is served. */
    public FakeDirectory directory() {
        return directory;
    }

    /** The settings for answers: behaviours, personas, faults, latency, quotas, lag. */
    public Conditions conditions() {
        return conditions;
    }

    /** The journal of received requests. */
    public RequestJournal requests() {
        return journal;
    }

    /** Makes tokens that this server accepts. */
    public TokenMint tokens() {
        return tokens.mint();
    }

    /**
     * Puts everything back to the start. The directory and the conditions become those of the builder, a {@link
     * FakeClock} loses its offset, and all requests and tokens are forgotten.
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

    /** Stops the server and closes its connections. A second call has no effect. */
    @Override
    public void close() {
        undertow.stop();
    }
}
