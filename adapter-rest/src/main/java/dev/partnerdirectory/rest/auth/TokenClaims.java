package dev.partnerdirectory.rest.auth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The claims of an access token, not verified: good enough for early warnings, not for decisions. All are empty if the
 * token is not a JWT.
 *
 * @param expiresAt   {@code exp}
 * @param audience    {@code aud}
 * @param tenant      {@code tid}
 * @param userName    {@code upn}, or the claim used in its place
 * @param methods     {@code amr}: how the person signed in; holds {@code mfa} after multi-factor authentication
 * @param scopes      {@code scp}: the permissions the person gives the application
 * @param roles       {@code roles}: the permissions of the application itself
 * @param application whether {@code idtyp} says that the token was issued without a person
 */
public record TokenClaims(
        Optional<Instant> expiresAt,
        Optional<String> audience,
        Optional<String> tenant,
        Optional<String> userName,
        Set<String> methods,
        Set<String> scopes,
        Set<String> roles,
        boolean application) {
    private static final int MAX_CHARS = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .build();

    public TokenClaims {
        methods = Set.copyOf(methods);
        scopes = Set.copyOf(scopes);
        roles = Set.copyOf(roles);
    }

    /** No claims are known. */
    public static TokenClaims none() {
        return new TokenClaims(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    /** Reads a token's payload; a token that cannot be read has no claims. */
    public static TokenClaims read(Secret token) {
        String[] parts = token.reveal().split("\\.", -1);
        if (parts.length != 3 || parts[1].length() > MAX_CHARS) {
            return none();
        }
        try {
            return of(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IOException | IllegalArgumentException notAJwt) {
            return none();
        }
    }

    private static TokenClaims of(JsonNode claims) {
        return new TokenClaims(
                seconds(claims.path("exp")),
                text(claims.path("aud")),
                text(claims.path("tid")),
                text(claims.path("upn"))
                        .or(() -> text(claims.path("unique_name")))
                        .or(() -> text(claims.path("preferred_username"))),
                texts(claims.path("amr")),
                texts(claims.path("scp")),
                texts(claims.path("roles")),
                "app".equals(claims.path("idtyp").asText()));
    }

    /** Whether the token claims multi-factor authentication; empty if it does not say how the person signed in. */
    public Optional<Boolean> multiFactor() {
        return methods.isEmpty() ? Optional.empty() : Optional.of(methods.contains("mfa"));
    }

    /** Whether the token was issued without a person, as far as its claims say. */
    public boolean isAppOnly() {
        return scopes.isEmpty() && userName.isEmpty() && (application || !roles.isEmpty());
    }

    static Optional<Instant> seconds(JsonNode node) {
        long value = node.asLong(0);
        return value > 0 && value < Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(value))
                : Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isBlank());
    }

    /** A JSON array of texts, or one text of several words. */
    private static Set<String> texts(JsonNode node) {
        Set<String> found = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(item -> text(item).ifPresent(found::add));
        } else {
            text(node).ifPresent(words -> found.addAll(Set.of(words.strip().split("\\s+"))));
        }
        return found;
    }
}
