package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import java.util.Optional;
import java.util.function.Supplier;

/** Tokens whose errors name the command that corrects them. */
record RemediedTokens(AccessTokens tokens, String how) implements AccessTokens {
    @Override
    public AccessToken get() {
        return remedied(tokens::get);
    }

    @Override
    public AccessToken renew(AccessToken refused) {
        return remedied(() -> tokens.renew(refused));
    }

    @Override
    public Optional<String> remedy() {
        return Optional.of(how);
    }

    private AccessToken remedied(Supplier<AccessToken> source) {
        try {
            return source.get();
        } catch (Unauthenticated failure) {
            throw new Unauthenticated(
                    String.valueOf(failure.getMessage()),
                    failure.isMfaMissing(),
                    failure.details().withRemedy(how),
                    failure);
        }
    }
}
