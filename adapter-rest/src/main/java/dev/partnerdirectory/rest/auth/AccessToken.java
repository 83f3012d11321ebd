package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.model.user.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token and what can be read from it.
 *
 * @param expiresAt when it ends, as its issuer said or as it says itself; empty where neither tells
 * @param claims    read without being trusted: only the service decides
 */
public record AccessToken(Secret value, Optional<Instant> expiresAt, TokenClaims claims) {
    /** @throws IllegalArgumentException if {@code value} could not stand in a header */
    public AccessToken {
        String text = value.reveal();
        if (text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException("an access token must be printable ASCII without blanks, and not empty");
        }
    }

    /** A token that says itself when it ends, if anything does. */
    public static AccessToken of(Secret value) {
        TokenClaims claims = TokenClaims.read(value);
        return new AccessToken(value, claims.expiresAt(), claims);
    }
}
