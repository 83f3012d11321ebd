package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.Optional;

/**
 * An HTTP proxy to go through; HTTPS is tunnelled.
 *
 * @param credentials for a proxy that asks who is there
 */
public record ProxyOptions(String host, int port, Optional<Credentials> credentials) {
    /** Who goes through. */
    public record Credentials(String userName, Secret password) {}

    /** @throws IllegalArgumentException if {@code host} is blank or {@code port} is none */
    public ProxyOptions {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a proxy must have a host and a port of 1 to 65535");
        }
    }

    /** A proxy that asks for nothing. */
    public static ProxyOptions of(String host, int port) {
        return new ProxyOptions(host, port, Optional.empty());
    }
}
