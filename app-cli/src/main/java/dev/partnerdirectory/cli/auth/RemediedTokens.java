package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import java.util.function.Supplier;

/** Tokens whose absence is told with the command that mends it. */
record RemediedTokens(AccessTokens tokens, String remedy) implements AccessTokens {
    @Override
    public AccessToken get() {
        return remedied(tokens::get);
    }

    @Override
    public AccessToken renew(AccessToken refused) {
        return remedied(() -> tokens.renew(refused));
    }

    private AccessToken remedied(Supplier<AccessToken> source) {
        try {
            return source.get();
        } catch (Unauthenticated failure) {
            throw new Unauthenticated(
                    String.valueOf(failure.getMessage()),
                    failure.isMfaMissing(),
                    failure.details().withRemedy(remedy),
                    failure);
        }
    }
}
