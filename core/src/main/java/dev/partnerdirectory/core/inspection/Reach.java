package dev.partnerdirectory.core.inspection;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a request without any secret got on its way to an address.
 *
 * @param who    {@code the service} or {@code the issuer}
 * @param proxy  the proxy on the way
 * @param end    where the request ended
 * @param what   what happened there, in words; what answered, if it was the wrong server
 * @param remedy how to fix it, if the adapter knows better than core; otherwise empty
 * @param chain  the names in the certificates: the server first, then its signers; empty without TLS
 * @param skew   by how much this machine's clock is ahead of the server's
 */
public record Reach(
        String who,
        URI address,
        Optional<String> proxy,
        End end,
        String what,
        String remedy,
        List<String> chain,
        Optional<Duration> skew) {
    public Reach {
        chain = List.copyOf(chain);
    }

    /** Where a request ended. */
    public enum End {
        /** It reached the right server. */
        ARRIVED,
        UNKNOWN_HOST,
        NO_CONNECTION,
        /** The proxy refused it. */
        PROXY,
        UNTRUSTED,
        /** No server answered. */
        SILENT,
        /** A wrong server answered. */
        IMPOSTOR
    }
}
