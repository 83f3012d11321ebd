package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.Optional;

/**
 * Where a sign-in is kept between runs: a token cache or a refresh token, as one text. An embedder may keep it in a
 * vault. Called by one thread at a time.
 */
public interface TokenStore {
    /** What was saved last; empty where nothing was. */
    Optional<Secret> load();

    /** Keeps {@code what} in place of anything before. */
    void save(Secret what);

    /** Forgets what was saved. */
    void clear();
}
