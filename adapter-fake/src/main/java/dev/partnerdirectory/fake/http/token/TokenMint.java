package dev.partnerdirectory.fake.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Creates signed tokens, and recognises those that an emulator of this process signed. Thread-safe. */
public final class TokenMint {
    /** How long an access token is valid: just under an hour (wire sheet 1.3). */
    static final Duration LIFE = Duration.ofSeconds(3599);

    private static final String CLIENT = UUID.nameUUIDFromBytes(new byte[] {1}).toString();

    private final Clock clock;
    private final Supplier<UUID> ids;

    TokenMint(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    SigningKey key() {
        return SigningKey.shared();
    }

    /** A token for a user of an application, with or without MFA. */
    public String appUserToken(boolean mfa) {
        return accessToken(SignedIn.of(Optional.of(SignedIn.SOMEONE), CLIENT, mfa));
    }

    /** A token for somebody who signed in at another tenant, with MFA. */
    public String tokenOfTenant(String tenant) {
        return accessToken(
                new SignedIn(tenant, Optional.of(SignedIn.SOMEONE), CLIENT, SignedIn.PARTNER_CENTER, "", true));
    }

    /** A token for an application without a user. */
    public String appOnlyToken() {
        return accessToken(SignedIn.of(Optional.empty(), CLIENT, false));
    }

    String accessToken(SignedIn who) {
        ObjectNode claims =
                standard(who, who.resource()).put("appid", who.clientId()).put("ver", "1.0");
        if (who.user().isPresent()) {
            claims.put("scp", "user_impersonation");
            claims.set("amr", WireJson.texts(who.mfa() ? List.of("pwd", Claims.MFA) : List.of("pwd")));
        } else {
            claims.put("idtyp", "app").putArray("roles");
        }
        return Jwt.signed(key(), claims);
    }

    String idToken(SignedIn who, Optional<String> nonce) {
        ObjectNode claims = standard(who, who.clientId()).put("ver", "2.0");
        nonce.ifPresent(value -> claims.put("nonce", value));
        who.user().ifPresent(name -> claims.put("preferred_username", name).put("name", name));
        return Jwt.signed(key(), claims);
    }

    private ObjectNode standard(SignedIn who, String audience) {
        long now = clock.instant().getEpochSecond();
        ObjectNode claims = WireJson.object()
                .put("aud", audience)
                .put("iss", "https://sts.windows.net/" + who.tenantId() + "/")
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + LIFE.toSeconds())
                .put("oid", who.objectId())
                .put("sub", who.objectId())
                .put("tid", who.tenantId())
                .put("uti", ids.get().toString());
        who.user().ifPresent(name -> claims.put("upn", name).put("unique_name", name));
        return claims;
    }

    /** The claims of a token, whoever signed it; empty if it is not a JWT. */
    public Optional<Claims> read(String token) {
        try {
            return Jwt.payload(token).map(Claims::read);
        } catch (NumberFormatException | ServiceFault e) {
            return Optional.empty();
        }
    }

    /** Whether an emulator of this process signed the token. */
    public boolean isOurs(String token) {
        return Jwt.isSignedBy(key(), token);
    }
}
