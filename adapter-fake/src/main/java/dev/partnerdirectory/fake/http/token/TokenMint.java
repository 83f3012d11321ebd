package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.fake.http.wire.JsonWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes signed tokens and tells its own from others'. Thread-safe. */
public final class TokenMint {
    /** How long an access token lives: under an hour (wire sheet 1.3). */
    static final Duration LIFE = Duration.ofSeconds(3599);

    private final Clock clock;
    private volatile @Nullable SigningKey key;

    TokenMint(Clock clock) {
        this.clock = clock;
    }

    SigningKey key() {
        SigningKey known = key;
        return known == null ? made() : known;
    }

    private synchronized SigningKey made() {
        SigningKey known = key;
        if (known == null) {
            known = SigningKey.generated();
            key = known;
        }
        return known;
    }

    /** A token that a person got by an application, with MFA or without. */
    public String appUserToken(boolean mfa) {
        return accessToken(new SignIn(
                SignIn.PARTNER_TENANT,
                Optional.of(SignIn.SOMEONE),
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                SignIn.PARTNER_CENTER,
                "",
                mfa));
    }

    /** A token that an application got by itself. */
    public String appOnlyToken() {
        return accessToken(new SignIn(
                SignIn.PARTNER_TENANT,
                Optional.empty(),
                UUID.nameUUIDFromBytes(new byte[] {1}).toString(),
                SignIn.PARTNER_CENTER,
                "",
                false));
    }

    String accessToken(SignIn who) {
        return Jwt.signed(key(), json -> {
            standard(json, who, who.resource());
            json.text("appid", who.clientId()).text("ver", "1.0");
            if (who.user().isPresent()) {
                json.text("scp", "user_impersonation").texts("amr", methods(who));
            } else {
                json.text("idtyp", "app").texts("roles", List.of());
            }
        });
    }

    String idToken(SignIn who, Optional<String> nonce) {
        return Jwt.signed(key(), json -> {
            standard(json, who, who.clientId());
            json.text("ver", "2.0");
            nonce.ifPresent(value -> json.text("nonce", value));
            who.user().ifPresent(name -> json.text("preferred_username", name).text("name", name));
        });
    }

    private void standard(JsonWriter json, SignIn who, String audience) {
        Instant now = clock.instant();
        json.text("aud", audience)
                .text("iss", "https://sts.windows.net/" + who.tenantId() + "/")
                .number("iat", now.getEpochSecond())
                .number("nbf", now.getEpochSecond())
                .number("exp", now.plus(LIFE).getEpochSecond())
                .text("oid", who.objectId())
                .text("sub", who.objectId())
                .text("tid", who.tenantId())
                .text("uti", UUID.randomUUID().toString());
        who.user().ifPresent(name -> json.text("upn", name).text("unique_name", name));
    }

    private static List<String> methods(SignIn who) {
        return who.mfa() ? List.of("pwd", Claims.MFA) : List.of("pwd");
    }

    /** What a token says, whoever made it; empty if it is no JSON web token. */
    public Optional<Claims> read(String token) {
        try {
            return Jwt.payload(token).map(Claims::read);
        } catch (NumberFormatException | dev.partnerdirectory.fake.http.wire.ServiceFault e) {
            return Optional.empty();
        }
    }

    /** Whether this mint signed it. */
    public boolean isOurs(String token) {
        return Jwt.isSignedBy(key(), token);
    }
}
