package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.core.port.out.DirectoryPorts;
import io.undertow.Undertow;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;

/** The emulator: a directory over HTTP, on the loopback address unless told otherwise. Thread-safe; to be closed. */
public final class FakeDirectoryServer implements AutoCloseable {
    private final Undertow undertow;
    private final URI baseUri;
    private volatile Behaviours behaviours;

    private FakeDirectoryServer(Builder builder) {
        this.behaviours = builder.behaviours;
        Replays replays = new Replays(builder.clock);
        Tracing tracing = new Tracing(System.nanoTime());
        Emulator emulator = new Emulator(new ApiService(builder.directory, replays), tracing, this::behaviours);
        this.undertow = Limits.applied(Undertow.builder())
                .addHttpListener(builder.port, builder.host)
                .setHandler(new HttpContinueReadHandler(new Front(emulator::answer)))
                .build();
        undertow.start();
        InetSocketAddress address =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        this.baseUri = URI.create("http://" + hostInUri(address.getAddress()) + ":" + address.getPort());
    }

    private static String hostInUri(InetAddress address) {
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    /** Starts on a free port of the loopback address, with every behaviour at its default. */
    public static FakeDirectoryServer start(DirectoryPorts directory) {
        return serving(directory).start();
    }

    public static Builder serving(DirectoryPorts directory) {
        return new Builder(directory);
    }

    /** How the server is to be. */
    public static final class Builder {
        private final DirectoryPorts directory;
        private String host = "127.0.0.1";
        private int port;
        private Clock clock = Clock.systemUTC();
        private Behaviours behaviours = Behaviours.defaults();

        private Builder(DirectoryPorts directory) {
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

        /** The directory's clock, so that both go by one. */
        public Builder clock(Clock chosen) {
            clock = chosen;
            return this;
        }

        public Builder behaviours(Behaviours chosen) {
            behaviours = chosen;
            return this;
        }

        public FakeDirectoryServer start() {
            return new FakeDirectoryServer(this);
        }
    }

    /** Where it listens, without a slash at the end: {@code http://127.0.0.1:40123}. */
    public URI baseUri() {
        return baseUri;
    }

    /** How it behaves now. */
    public Behaviours behaviours() {
        return behaviours;
    }

    /** Changes how it behaves, from the next request on. */
    public void behaviours(Behaviours chosen) {
        behaviours = chosen;
    }

    /** Stops; connections are closed. */
    @Override
    public void close() {
        undertow.stop();
    }
}
