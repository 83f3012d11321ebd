package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.auth.IssuerError;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tokens whose errors name the command or the setting that corrects them.
 *
 * @param how        how to sign in again
 * @param credential the setting that holds the application's credential, with its value
 */
record RemediedTokens(AccessTokens tokens, String how, String credential) implements AccessTokens {
    private static final String SIGN_IN = "sign in";

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
                    failure.details().withRemedy(remedy(failure)),
                    failure);
        }
    }

    private String remedy(Unauthenticated failure) {
        String fits = failure.details().remedy().map(Remedy::text).orElse(SIGN_IN);
        if (fits.startsWith(SIGN_IN)) {
            return fits + ": " + how;
        }
        return fits.equals(IssuerError.Cure.CREDENTIAL.words()) ? fits + "; now it is " + credential : fits;
    }
}
