package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.Loopback;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Checks an address that tokens are sent to. */
public final class ServiceAddress {
    private ServiceAddress() {}

    /**
     * {@code uri} without a trailing slash.
     *
     * @param what the name of the setting, as the start of the error message
     * @throws IllegalArgumentException unless it is https, or http to this machine (the token does not leave the
     *     machine then); or if it holds more than host, port and path
     */
    public static URI require(URI uri, String what) {
        return require(uri, what, Set.of());
    }

    /**
     * The same, with hosts to which tokens may be sent unprotected.
     *
     * @param plainHttpHosts see {@link ConnectionOptions#withPlainHttpTo}
     */
    public static URI require(URI uri, String what, Set<String> plainHttpHosts) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        boolean secure = "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme())
                        && (Loopback.isHost(host) || plainHttpHosts.contains(host.toLowerCase(Locale.ROOT))));
        if (!secure
                || host.isEmpty()
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    what
                            + " must be an https address with only a host, a port and a path; http is allowed only for this machine");
        }
        return URI.create(uri.toString().replaceAll("/+$", ""));
    }
}
