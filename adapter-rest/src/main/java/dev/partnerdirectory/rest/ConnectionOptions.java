package dev.partnerdirectory.rest;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How the adapter speaks to the service.
 *
 * @param connectTimeout   for a connection to come up, TLS included; default 10 s
 * @param responseTimeout  for a silence of the service; default 60 s, never longer than what is left of the deadline
 * @param maxInFlight      calls at the same time; the size of the connection pool. More callers wait for their turn;
 *                         default 256, and no connection is opened before it is needed
 * @param idleTimeout      an unused connection older than this is not used again; default 50 s
 * @param maxResponseBytes the largest answer read, unpacked; a larger one is a failure; default 32 MiB
 * @param proxy            the proxy to go through; none by default. System properties are not looked at
 * @param sslContext       whom to trust and with which certificate to identify; the JVM's default where empty, see
 *                         {@link Tls}. Host names are always checked
 */
public record ConnectionOptions(
        Duration connectTimeout,
        Duration responseTimeout,
        int maxInFlight,
        Duration idleTimeout,
        int maxResponseBytes,
        Optional<ProxyOptions> proxy,
        Optional<SSLContext> sslContext) {
    /** @throws IllegalArgumentException if a number or time is not positive */
    public ConnectionOptions {
        RetryOptions.requirePositive(connectTimeout, "connect timeout");
        RetryOptions.requirePositive(responseTimeout, "response timeout");
        RetryOptions.requirePositive(idleTimeout, "idle timeout");
        if (maxInFlight < 1 || maxResponseBytes < 1) {
            throw new IllegalArgumentException("calls in flight and response size must be at least 1");
        }
    }

    public static ConnectionOptions defaults() {
        return new ConnectionOptions(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                256,
                Duration.ofSeconds(50),
                32 * 1024 * 1024,
                Optional.empty(),
                Optional.empty());
    }

    public ConnectionOptions withTimeouts(Duration connect, Duration response) {
        return new ConnectionOptions(connect, response, maxInFlight, idleTimeout, maxResponseBytes, proxy, sslContext);
    }

    public ConnectionOptions withMaxInFlight(int calls) {
        return new ConnectionOptions(
                connectTimeout, responseTimeout, calls, idleTimeout, maxResponseBytes, proxy, sslContext);
    }

    public ConnectionOptions withIdleTimeout(Duration idle) {
        return new ConnectionOptions(
                connectTimeout, responseTimeout, maxInFlight, idle, maxResponseBytes, proxy, sslContext);
    }

    public ConnectionOptions withMaxResponseBytes(int bytes) {
        return new ConnectionOptions(
                connectTimeout, responseTimeout, maxInFlight, idleTimeout, bytes, proxy, sslContext);
    }

    public ConnectionOptions withProxy(ProxyOptions through) {
        return new ConnectionOptions(
                connectTimeout,
                responseTimeout,
                maxInFlight,
                idleTimeout,
                maxResponseBytes,
                Optional.of(through),
                sslContext);
    }

    public ConnectionOptions withSslContext(SSLContext context) {
        return new ConnectionOptions(
                connectTimeout,
                responseTimeout,
                maxInFlight,
                idleTimeout,
                maxResponseBytes,
                proxy,
                Optional.of(context));
    }
}
