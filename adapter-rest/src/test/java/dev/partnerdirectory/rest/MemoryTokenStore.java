package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Stores a sign-in in memory. */
public final class MemoryTokenStore implements TokenStore {
    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.nothing());

    @Override
    public Kept load() {
        return kept.get();
    }

    @Override
    public boolean save(Secret value, String version) {
        Kept before = kept.get();
        return before.version().equals(version)
                && kept.compareAndSet(
                        before, new Kept(Optional.of(value), UUID.randomUUID().toString()));
    }

    /** Replaces the stored value. */
    public MemoryTokenStore with(Secret value) {
        save(value, load().version());
        return this;
    }

    @Override
    public void clear() {
        kept.set(Kept.nothing());
    }
}
