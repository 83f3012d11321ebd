package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.inspection.Partner;
import dev.partnerdirectory.core.inspection.Reach;
import dev.partnerdirectory.core.inspection.Token;
import java.util.List;
import java.util.Optional;

/** Facts about the connection to a directory that only its adapter can find out. Finding them changes nothing. */
public interface Surroundings {
    /** For a directory without a connection. */
    static Surroundings none() {
        return new Surroundings() {
            @Override
            public List<Reach> look() {
                return List.of();
            }

            @Override
            public Optional<Token> token() {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> countsAsMultiFactor() {
                return Optional.empty();
            }

            @Override
            public Optional<Partner> partner() {
                return Optional.empty();
            }
        };
    }

    /**
     * Sends a request without a token to each needed address, the service's first. A failed request is part of the
     * result and not an exception.
     */
    List<Reach> look();

    /**
     * The token of the calls; empty if the directory needs none.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if no token can be got
     */
    Optional<Token> token();

    /**
     * Whether the service counts the sign-in as multi-factor; empty if it does not say. This sends a call with the
     * token.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if the call is refused
     */
    Optional<Boolean> countsAsMultiFactor();

    /**
     * The partner for whom the service answers with the token; empty if it does not say.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if the call is refused
     */
    Optional<Partner> partner();
}
