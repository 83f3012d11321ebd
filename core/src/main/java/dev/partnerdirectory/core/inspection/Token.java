package dev.partnerdirectory.core.inspection;

import java.time.Instant;
import java.util.Optional;

/**
 * The content of an access token; empty where the token does not say. Only the service decides.
 *
 * @param wanted         the tenant that the settings name: an id or a domain
 * @param forApplication whether it was issued without a user
 * @param forService     whether its audience is the service
 * @param renewedAt      when the sign-in was last renewed
 */
public record Token(
        Optional<String> userName,
        Optional<String> tenant,
        Optional<String> wanted,
        Optional<String> audience,
        Optional<Instant> expiresAt,
        Optional<Instant> renewedAt,
        Optional<Boolean> multiFactor,
        boolean forApplication,
        boolean forService) {}
