package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.Loopback;
import dev.partnerdirectory.core.model.user.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An HTTP proxy. HTTPS is tunnelled through it.
 *
 * @param credentials for a proxy that requires authentication
 */
public record ProxyOptions(String host, int port, Optional<Credentials> credentials) {
    private static final int DEFAULT_PORT = 80;

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

    /** This proxy, with credentials. */
    public ProxyOptions as(String userName, Secret password) {
        return new ProxyOptions(host, port, Optional.of(new Credentials(userName, password)));
    }

    /**
     * Reads an address such as {@code http://proxy.example:8080} or {@code proxy.example:8080}. It may hold a user name and a
     * password, percent-encoded. The default port is 80.
     *
     * @throws IllegalArgumentException if it is not the address of an HTTP proxy; the message does not repeat it
     */
    public static ProxyOptions parse(String text) {
        String stripped = text.strip();
        URI address;
        try {
            address = URI.create(stripped.contains("://") ? stripped : "http://" + stripped);
        } catch (IllegalArgumentException malformed) {
            throw noProxy();
        }
        String path = address.getRawPath();
        if (!"http".equalsIgnoreCase(address.getScheme())
                || address.getHost() == null
                || !(path == null || path.isEmpty() || path.equals("/"))
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw noProxy();
        }
        ProxyOptions proxy = of(address.getHost(), address.getPort() < 0 ? DEFAULT_PORT : address.getPort());
        String user = address.getRawUserInfo();
        if (user == null) {
            return proxy;
        }
        int colon = user.indexOf(':');
        return proxy.as(
                decoded(colon < 0 ? user : user.substring(0, colon)),
                Secret.of(decoded(colon < 0 ? "" : user.substring(colon + 1))));
    }

    private static IllegalArgumentException noProxy() {
        return new IllegalArgumentException(
                "must be the address of an HTTP proxy such as http://proxy.example:8080; others are not supported");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The proxy that environment variables name for an address, as curl and Go read them: {@code HTTPS_PROXY} or {@code
     * HTTP_PROXY} by the address's scheme, or else {@code ALL_PROXY}, in lower case first, unless {@link #isExempt} holds.
     *
     * @throws IllegalArgumentException if the variable does not hold the address of an HTTP proxy
     */
    public static Optional<ProxyOptions> fromEnvironment(Map<String, String> environment, URI address) {
        String name = address.getScheme().toLowerCase(Locale.ROOT) + "_proxy";
        return isExempt(environment, address)
                ? Optional.empty()
                : Stream.of(name, name.toUpperCase(Locale.ROOT), "all_proxy", "ALL_PROXY")
                        // A web server passes a request's "Proxy" header on as HTTP_PROXY.
                        .filter(variable ->
                                !variable.equals("HTTP_PROXY") || !environment.containsKey("REQUEST_METHOD"))
                        .map(variable -> environment.getOrDefault(variable, ""))
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .map(ProxyOptions::parse);
    }

    /** Whether an address is reached without a proxy: on this machine, or named by {@code NO_PROXY}. */
    public static boolean isExempt(Map<String, String> environment, URI address) {
        String lower = environment.getOrDefault("no_proxy", "");
        return Loopback.isHost(address.getHost())
                || NoProxy.names(lower.isBlank() ? environment.getOrDefault("NO_PROXY", "") : lower, address);
    }
}
