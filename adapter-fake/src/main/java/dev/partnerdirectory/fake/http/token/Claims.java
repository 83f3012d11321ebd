package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.fake.http.wire.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The claims of a token.
 *
 * @param user    empty for an application without a user
 * @param methods the authentication methods that were used
 */
public record Claims(
        String tenant, Optional<String> user, String clientId, String audience, List<String> methods, Instant expires) {
    static final String MFA = "mfa";

    public Claims {
        methods = List.copyOf(methods);
    }

    /** Whether an application signed in without a user. */
    public boolean isAppOnly() {
        return user.isEmpty();
    }

    public boolean hasMfa() {
        return methods.contains(MFA);
    }

    static Claims read(JsonObject payload) {
        boolean person = payload.text("scp").isPresent() || payload.text("upn").isPresent();
        return new Claims(
                payload.text("tid").orElse(""),
                person ? payload.text("upn").or(() -> payload.text("oid")).or(() -> Optional.of("")) : Optional.empty(),
                payload.text("appid").orElse(""),
                payload.text("aud").orElse(""),
                payload.texts("amr"),
                Instant.ofEpochSecond(payload.text("exp").map(Long::parseLong).orElse(0L)));
    }
}
