package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.inspection.Reach;
import dev.partnerdirectory.core.inspection.Token;
import java.util.List;
import java.util.Optional;

/** What only an adapter can find out about the way to its directory. Asking changes nothing. */
public interface Surroundings {
    /** Nothing is between us and the directory. */
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
        };
    }

    /** Goes to each address that is needed, the service's first, without a token. Never fails because one is not there. */
    List<Reach> look();

    /**
     * The token that calls carry; empty if the directory needs none.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if there is none to be had
     */
    Optional<Token> token();

    /**
     * Whether the service counts the sign-in as multi-factor; empty if it does not say. It sends a call with the token.
     *
     * @throws dev.partnerdirectory.core.error.DirectoryException if the call is refused
     */
    Optional<Boolean> countsAsMultiFactor();
}
