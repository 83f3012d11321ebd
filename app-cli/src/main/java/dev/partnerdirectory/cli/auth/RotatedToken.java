package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.plan.Digest;
import dev.partnerdirectory.core.port.out.TokenStore;
import java.util.Optional;

/**
 * A refresh token from the settings, and the newer ones that replaced it. They are stored with its digest: a
 * new token in the settings replaces them all.
 */
record RotatedToken(Secret given, TokenStore kept) implements TokenStore {
    @Override
    public Kept load() {
        Kept found = kept.load();
        String mark = mark();
        Secret newest = found.value()
                .map(Secret::reveal)
                .filter(text -> text.startsWith(mark))
                .map(text -> Secret.of(text.substring(mark.length())))
                .orElse(given);
        return new Kept(Optional.of(newest), found.version());
    }

    @Override
    public boolean save(Secret what, String version) {
        try {
            return kept.save(Secret.of(mark() + what.reveal()), version);
        } catch (Unauthenticated unwritable) {
            // A run needs no home for this. The token that was given stays valid: the issuer does not revoke one when
            // it issues
            // a newer one (https://learn.microsoft.com/entra/identity-platform/refresh-tokens).
            return false;
        }
    }

    @Override
    public void clear() {
        kept.clear();
    }

    private String mark() {
        return Digest.of(given.reveal()) + "\n";
    }
}
