package dev.partnerdirectory.rest.options;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where tokens may be sent to. */
public final class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /**
     * {@code uri} without a slash at its end.
     *
     * @param what what it is, for the message
     * @throws IllegalArgumentException if it is not https, except on the loopback address, where what travels in the
     *     clear does not leave the machine; or if it holds more than host, port and path
     */
    public static URI secure(URI uri, String what) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(host));
        if (!secure
                || host.isEmpty()
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(what
                    + " must be https://host, or http:// to the loopback address, and nothing but host, port and path");
        }
        return URI.create(uri.toString().replaceAll("/+$", ""));
    }
}
