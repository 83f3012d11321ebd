package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.inspection.Partner;
import dev.partnerdirectory.core.inspection.Reach;
import dev.partnerdirectory.core.inspection.Token;
import java.util.List;
import java.util.Optional;

/**
 * Facts about the connection to a directory that only its adapter can find out. Finding them changes nothing. By default
 * nothing is known.
 */
public interface Surroundings {
    /** For a directory without a connection. */
    static Surroundings none() {
        return new Surroundings() {};
    }

    /**
     * Sends a request without a token to each needed address, the service's first. A failed request is part of the
     * result and not an exception.
     */
    default List<Reach> look() {
        return List.of();
    }

    /**
     * The token of the calls; empty if the directory needs none.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if no token can be got
     */
    default Optional<Token> token() {
        return Optional.empty();
    }

    /**
     * Whether the service counts the sign-in as multi-factor; empty if it does not say. This sends a call with the
     * token.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if the call is refused
     */
    default Optional<Boolean> countsAsMultiFactor() {
        return Optional.empty();
    }

    /**
     * The partner for whom the service answers with the token; empty if it does not say.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if the call is refused
     */
    default Optional<Partner> partner() {
        return Optional.empty();
    }
}
