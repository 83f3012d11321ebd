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
 * What is known of a sign-in that {@link SignIn#keptIn} stored. Nobody is asked, and nothing is renewed.
 *
 * @param userName   who signed in
 * @param obtainedAt when its latest access token came
 * @param expiresAt  when that ends; a renewable sign-in outlasts it
 * @param claims     what that says of itself
 * @param renewable  whether a refresh token is stored
 */
public record StoredSignIn(
        Optional<String> userName,
        Optional<Instant> obtainedAt,
        Optional<Instant> expiresAt,
        TokenClaims claims,
        boolean renewable) {

    /**
     * Reads it; empty where nobody is signed in.
     *
     * @throws Unauthenticated if what is stored cannot be read
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
                    seconds(latest.path("cached_at")),
                    seconds(latest.path("expires_on")),
                    claims,
                    !root.path("RefreshToken").isEmpty());
        } catch (IOException broken) {
            // Without the parser's message, which may quote the text.
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

    private static Optional<Instant> seconds(JsonNode node) {
        long value = node.asLong(0);
        return value > 0 && value < Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(value))
                : Optional.empty();
    }
}
