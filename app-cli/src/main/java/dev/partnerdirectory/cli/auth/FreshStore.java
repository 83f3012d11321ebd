package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;

/**
 * A store that looks empty until something is saved, which then replaces the earlier sign-in. So a new sign-in asks
 * the person again, and a failed one keeps the earlier sign-in.
 */
final class FreshStore implements TokenStore {
    private final TokenStore store;
    private boolean saved;

    FreshStore(TokenStore store) {
        this.store = store;
    }

    @Override
    public Kept load() {
        return saved ? store.load() : Kept.nothing();
    }

    @Override
    public boolean save(Secret what, String version) {
        if (saved) {
            return store.save(what, version);
        }
        do {
            store.clear();
        } while (!store.save(what, Kept.EMPTY_VERSION));
        saved = true;
        return true;
    }

    @Override
    public void clear() {
        store.clear();
    }
}
