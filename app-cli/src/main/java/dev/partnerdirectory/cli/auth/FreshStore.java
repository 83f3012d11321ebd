package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;

/**
 * A store that seems empty until something is saved, and then takes the place of what was there. So a new sign-in asks
 * anew, and one that fails leaves the old one.
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
