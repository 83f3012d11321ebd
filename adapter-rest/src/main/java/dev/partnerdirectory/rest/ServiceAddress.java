package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.Loopback;
import java.net.URI;

/** Checks an address that tokens are sent to. */
public final class ServiceAddress {
    private ServiceAddress() {}

    /**
     * {@code uri} without a slash at its end.
     *
     * @param what what it is, to begin a message with
     * @throws IllegalArgumentException unless it is https, or http to this machine, which no token leaves that way; or
     *     if it holds more than host, port and path
     */
    public static URI require(URI uri, String what) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        boolean secure = "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && Loopback.isHost(host));
        if (!secure
                || host.isEmpty()
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    what + " must be an https address of host, port and path alone; http only on the loopback address");
        }
        return URI.create(uri.toString().replaceAll("/+$", ""));
    }
}
