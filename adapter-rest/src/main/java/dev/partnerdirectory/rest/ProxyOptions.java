package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.Optional;

/**
 * An HTTP proxy. HTTPS is tunnelled through it.
 *
 * @param credentials for a proxy that requires authentication
 */
public record ProxyOptions(String host, int port, Optional<Credentials> credentials) {
    /** The user name and password for the proxy. */
    public record Credentials(String userName, Secret password) {}

    /** @throws IllegalArgumentException if {@code host} is blank or {@code port} is not a valid port */
    public ProxyOptions {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a proxy must have a host and a port of 1 to 65535");
        }
    }

    /** A proxy without authentication. */
    public static ProxyOptions of(String host, int port) {
        return new ProxyOptions(host, port, Optional.empty());
    }
}
