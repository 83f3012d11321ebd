package dev.partnerdirectory.rest;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * How the adapter connects to the service.
 *
 * @param connectTimeout   how long opening a connection may take, TLS included; default 10 s
 * @param responseTimeout  how long the service may stay silent; default 60 s, and never more than the rest of the
 *                         deadline
 * @param maxInFlight      how many calls may run at the same time; also the size of the connection pool. Further
 *                         callers wait. Default 256; a connection is opened only when it is needed
 * @param idleTimeout      how long an unused connection is kept for reuse; default 50 s
 * @param maxResponseBytes the largest response accepted, after decompression; a larger one is a failure; default 32 MiB
 * @param proxy            the proxy to use; none by default. System properties are ignored
 * @param sslContext       the trusted certificates and the client certificate; the JVM's default if empty, see
 *                         {@link Tls}. Host names are always verified
 * @param plainHttpHosts   the hosts that may be reached without TLS; none by default
 * @param observer         is told of every request when it has ended, by the thread that sent it; must not throw
 */
public record ConnectionOptions(
        Duration connectTimeout,
        Duration responseTimeout,
        int maxInFlight,
        Duration idleTimeout,
        int maxResponseBytes,
        Optional<ProxyOptions> proxy,
        Optional<SSLContext> sslContext,
        Set<String> plainHttpHosts,
        Consumer<Exchange> observer) {
    /** @throws IllegalArgumentException if a number or time is not positive */
    public ConnectionOptions {
        RetryOptions.requirePositive(connectTimeout, "connect timeout");
        RetryOptions.requirePositive(responseTimeout, "response timeout");
        RetryOptions.requirePositive(idleTimeout, "idle timeout");
        if (maxInFlight < 1 || maxResponseBytes < 1) {
            throw new IllegalArgumentException("calls in flight and response size must be at least 1");
        }
        plainHttpHosts = plainHttpHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static ConnectionOptions defaults() {
        return new ConnectionOptions(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                256,
                Duration.ofSeconds(50),
                32 * 1024 * 1024,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                exchange -> {});
    }

    public ConnectionOptions withTimeouts(Duration connect, Duration response) {
        return with(draft -> {
            draft.connectTimeout = connect;
            draft.responseTimeout = response;
        });
    }

    public ConnectionOptions withMaxInFlight(int calls) {
        return with(draft -> draft.maxInFlight = calls);
    }

    public ConnectionOptions withIdleTimeout(Duration idle) {
        return with(draft -> draft.idleTimeout = idle);
    }

    public ConnectionOptions withMaxResponseBytes(int bytes) {
        return with(draft -> draft.maxResponseBytes = bytes);
    }

    public ConnectionOptions withProxy(ProxyOptions through) {
        return with(draft -> draft.proxy = Optional.of(through));
    }

    public ConnectionOptions withSslContext(SSLContext context) {
        return with(draft -> draft.sslContext = Optional.of(context));
    }

    /**
     * Allows http, without TLS, to these hosts: tokens, names and passwords are then readable on the way. For a side-car or
     * a gateway inside a protected network. Addresses of this machine need no permission.
     */
    public ConnectionOptions withPlainHttpTo(String... hosts) {
        return with(draft -> draft.plainHttpHosts = Set.of(hosts));
    }

    /** Tells {@code log} of every request: those to the service and those to the issuer. */
    public ConnectionOptions withObserver(Consumer<Exchange> log) {
        return with(draft -> draft.observer = log);
    }

    private ConnectionOptions with(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.options();
    }

    /** A copy that can be changed. */
    private final class Draft {
        private Duration connectTimeout = connectTimeout();
        private Duration responseTimeout = responseTimeout();
        private int maxInFlight = maxInFlight();
        private Duration idleTimeout = idleTimeout();
        private int maxResponseBytes = maxResponseBytes();
        private Optional<ProxyOptions> proxy = proxy();
        private Optional<SSLContext> sslContext = sslContext();
        private Set<String> plainHttpHosts = plainHttpHosts();
        private Consumer<Exchange> observer = observer();

        ConnectionOptions options() {
            return new ConnectionOptions(
                    connectTimeout,
                    responseTimeout,
                    maxInFlight,
                    idleTimeout,
                    maxResponseBytes,
                    proxy,
                    sslContext,
                    plainHttpHosts,
                    observer);
        }
    }
}
