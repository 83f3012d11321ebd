package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.auth.TokenStore;
import java.util.Optional;

/** A store that seems empty until something is saved: a new sign-in asks anew, and one that fails leaves the old. */
final class FreshStore implements TokenStore {
    private final TokenStore store;
    private boolean saved;

    FreshStore(TokenStore store) {
        this.store = store;
    }

    @Override
    public Optional<Secret> load() {
        return saved ? store.load() : Optional.empty();
    }

    @Override
    public void save(Secret what) {
        store.save(what);
        saved = true;
    }

    @Override
    public void clear() {
        store.clear();
    }
}
