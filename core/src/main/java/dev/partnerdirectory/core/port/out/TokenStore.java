package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import java.util.Optional;

/**
 * Where a sign-in is kept between runs: a token cache or a refresh token, as one text. An embedder may keep it in a
 * vault or a database. Thread-safe.
 *
 * <p>A store is either empty or keeps one text. Each content has a version; an empty store's
 * is always {@link Kept#EMPTY_VERSION}. A save names the version it was made from, and changes nothing where the store
 * keeps another by now. So two processes that renew the same sign-in do not overwrite each other's token.
 */
public interface TokenStore {
    /**
     * What is kept.
     *
     * @param value   empty where nothing is kept
     * @param version opaque; it tells nothing about the value
     */
    record Kept(Optional<Secret> value, String version) {
        /** The version of an empty store. */
        public static final String EMPTY_VERSION = "";

        /** Nothing is kept. */
        public static Kept nothing() {
            return new Kept(Optional.empty(), EMPTY_VERSION);
        }
    }

    /**
     * What is kept now.
     *
     * @throws Unauthenticated if it cannot be opened: damaged, sealed with another key, or readable by others
     * @throws Unavailable     if the store cannot be reached
     */
    Kept load();

    /**
     * Keeps {@code value}, if the store is still at {@code version}. It is kept for good when this returns.
     *
     * @return whether it is kept; if not, somebody else has saved or cleared since, and the store is as they left it
     * @throws Unauthenticated if the store does not let it be written
     * @throws Unavailable     if the store cannot be reached; it may be kept or not
     */
    boolean save(Secret value, String version);

    /**
     * Empties the store, whatever its version. Does nothing to an empty one.
     *
     * @throws Unavailable if the store cannot be reached
     */
    void clear();
}
