package dev.partnerdirectory.core.inspection;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a request without any secret came on its way to an address.
 *
 * @param who    {@code the service} or {@code the issuer}
 * @param proxy  the proxy on the way
 * @param end    where it ended
 * @param what   what happened there, in words; what answered, if something else did
 * @param remedy what helps, where the adapter knows better than core; else empty
 * @param chain  whom the certificates belong to: the other side first, its signers after it; empty without TLS
 * @param skew   by how much this machine's clock is ahead of the other side's
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

    /** Where the way ended. */
    public enum End {
        /** At the right place. */
        ARRIVED,
        UNKNOWN_HOST,
        NO_CONNECTION,
        /** The proxy did not let it through. */
        PROXY,
        UNTRUSTED,
        /** The other side stays silent. */
        SILENT,
        /** Something else answers. */
        IMPOSTOR
    }
}
