package dev.partnerdirectory.rest.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.TokenStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@link SignIn#keptIn} stored about a sign-in. Reading it asks nobody and renews nothing.
 *
 * @param userName   who signed in
 * @param obtainedAt when its latest access token was issued
 * @param expiresAt  when that access token expires; a renewable sign-in lasts longer
 * @param claims     the claims of that access token
 * @param renewable  whether a refresh token is stored
 */
public record StoredSignIn(
        Optional<String> userName,
        Optional<Instant> obtainedAt,
        Optional<Instant> expiresAt,
        TokenClaims claims,
        boolean renewable) {

    /**
     * Reads the stored sign-in; empty if nobody is signed in.
     *
     * @throws Unauthenticated if the stored sign-in cannot be read
     */
    public static Optional<StoredSignIn> read(TokenStore store) {
        return store.load()
                .value()
                .map(StoredSignIn::parse)
                .filter(found -> found.renewable || found.expiresAt.isPresent());
    }

    private static StoredSignIn parse(Secret cache) {
        try {
            JsonNode root = new JsonMapper().readTree(cache.reveal());
            JsonNode latest = latest(root.path("AccessToken"));
            TokenClaims claims = Optional.of(latest.path("secret").asText(""))
                    .filter(text -> !text.isEmpty())
                    .map(text -> TokenClaims.read(Secret.of(text)))
                    .orElseGet(TokenClaims::none);
            return new StoredSignIn(
                    userName(root.path("Account")).or(claims::userName),
                    TokenClaims.seconds(latest.path("cached_at")),
                    TokenClaims.seconds(latest.path("expires_on")),
                    claims,
                    !root.path("RefreshToken").isEmpty());
        } catch (IOException broken) {
            // The parser's message may quote the text, so it is left out.
            throw new Unauthenticated(
                    "the stored sign-in is damaged", false, ErrorDetails.none().withRemedy("sign in again"));
        }
    }

    private static JsonNode latest(JsonNode tokens) {
        JsonNode latest = tokens.path("");
        for (JsonNode token : tokens) {
            if (token.path("cached_at").asLong() >= latest.path("cached_at").asLong()) {
                latest = token;
            }
        }
        return latest;
    }

    private static Optional<String> userName(JsonNode accounts) {
        for (JsonNode account : accounts) {
            String name = account.path("username").asText("");
            if (!name.isEmpty()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
