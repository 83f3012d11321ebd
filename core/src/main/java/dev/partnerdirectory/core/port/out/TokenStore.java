package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import java.util.Optional;

/**
 * Stores a sign-in between processes: a token cache or a refresh token, as one text. An embedder may keep it in a vault
 * or a database. Thread-safe.
 *
 * <p>A store is either empty or holds one text. Each content has a version; an empty store's version is always {@link
 * Kept#EMPTY_VERSION}. A save names the version it was made from, and changes nothing if the store has a different
 * version by now. So two processes that renew the same sign-in do not overwrite each other's token.
 */
public interface TokenStore {
    /**
     * The content of a store.
     *
     * @param value   empty if the store is empty
     * @param version opaque; it reveals nothing about the value
     */
    record Kept(Optional<Secret> value, String version) {
        /** The version of an empty store. */
        public static final String EMPTY_VERSION = "";

        /** The content of an empty store. */
        public static Kept nothing() {
            return new Kept(Optional.empty(), EMPTY_VERSION);
        }
    }

    /**
     * The current content.
     *
     * @throws Unauthenticated if it cannot be opened: damaged, sealed with another key, or readable by others
     * @throws Unavailable     if the store cannot be reached
     */
    Kept load();

    /**
     * Stores {@code value} if the store is still at {@code version}. The value is durable when this method returns.
     *
     * @return whether it is stored; if not, another process has saved or cleared meanwhile, and the store is unchanged
     * @throws Unauthenticated if the store cannot be written
     * @throws Unavailable     if the store cannot be reached; the value may be stored or not
     */
    boolean save(Secret value, String version);

    /**
     * Empties the store, whatever its version. Does nothing to an empty store.
     *
     * @throws Unavailable if the store cannot be reached
     */
    void clear();
}
