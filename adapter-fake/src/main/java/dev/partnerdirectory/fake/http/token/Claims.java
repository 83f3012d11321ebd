package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.fake.http.wire.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** What a token says: who signed in, for which resource, and until when. */
public record Claims(SignedIn who, Instant expires) {
    static final String MFA = "mfa";

    static Claims read(JsonObject payload) {
        boolean person = payload.text("scp").isPresent() || payload.text("upn").isPresent();
        return new Claims(
                new SignedIn(
                        payload.text("tid").orElse(""),
                        person
                                ? payload.text("upn")
                                        .or(() -> payload.text("oid"))
                                        .or(() -> Optional.of(""))
                                : Optional.empty(),
                        payload.text("appid").orElse(""),
                        payload.text("aud").orElse(""),
                        "",
                        payload.texts("amr").contains(MFA)),
                Instant.ofEpochSecond(payload.text("exp").map(Long::parseLong).orElse(0L)));
    }
}
