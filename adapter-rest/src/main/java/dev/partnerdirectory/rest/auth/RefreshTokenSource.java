package dev.partnerdirectory.rest.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;
import java.io.IOException;
import java.util.Optional;

/**
 * Gets tokens with a refresh token, as in the secure application model. The issuer's answer holds a new refresh token.
 * It is stored before the access token is used, since the old one may become invalid.
 */
record RefreshTokenSource(MsalApp app, TokenStore store, Optional<ClientCredential> credential) implements TokenSource {
    @Override
    public AccessToken get(boolean anew) {
        TokenStore.Kept kept = store.load();
        Secret stored = kept.value()
                .orElseThrow(() -> new Unauthenticated(
                        "no refresh token is stored",
                        false,
                        ErrorDetails.none()
                                .withRemedy(
                                        "sign in once with multi-factor authentication and store the refresh token")));
        // A new application each time: its cache then holds only this answer, with the new refresh token.
        AbstractClientApplicationBase msal = credential.isPresent()
                ? app.open(credential.get())
                : app.withoutCache().open();
        AccessToken token = MsalErrors.await(msal.acquireToken(
                RefreshTokenParameters.builder(app.delegated(), stored.reveal()).build()));
        rotated(msal.tokenCache().serialize())
                .filter(rotated -> !rotated.equals(stored))
                // If another process has rotated the token meanwhile, its newer token stays.
                .ifPresent(rotated -> store.save(rotated, kept.version()));
        return token;
    }

    /** MSAL exposes a refresh token only in its cache. */
    private static Optional<Secret> rotated(String cache) {
        try {
            for (JsonNode entry : new JsonMapper().readTree(cache).path("RefreshToken")) {
                String secret = entry.path("secret").asText("");
                if (!secret.isEmpty()) {
                    return Optional.of(Secret.of(secret));
                }
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("MSAL's cache is not JSON");
        }
    }
}
