package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.model.user.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token and the claims it holds.
 *
 * @param expiresAt when it expires, from the issuer's answer or from the token itself; empty if neither says
 * @param claims    the token's claims, not verified: only the service decides
 */
public record AccessToken(Secret value, Optional<Instant> expiresAt, TokenClaims claims) {
    /** @throws IllegalArgumentException if {@code value} is not valid in a header */
    public AccessToken {
        String text = value.reveal();
        if (text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException("an access token must be printable ASCII without blanks, and not empty");
        }
    }

    /** A token whose expiry time, if any, is in the token itself. */
    public static AccessToken of(Secret value) {
        TokenClaims claims = TokenClaims.read(value);
        return new AccessToken(value, claims.expiresAt(), claims);
    }
}
