package dev.partnerdirectory.fake.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import java.util.Base64;
import java.util.Optional;

/** JSON Web Tokens (JWT) in compact form. */
final class Jwt {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Jwt() {}

    static String signed(SigningKey key, ObjectNode claims) {
        ObjectNode header =
                WireJson.object().put("typ", "JWT").put("alg", "RS256").put("kid", key.id());
        String text = part(header) + "." + part(claims);
        return text + "." + key.sign(text);
    }

    static String part(ObjectNode json) {
        return ENCODER.encodeToString(WireJson.bytes(json));
    }

    /** The payload of a token, without checking the signature; empty if the text is not a JWT. */
    static Optional<JsonObject> payload(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && !parts[0].isEmpty() ? json(parts[1]) : Optional.empty();
    }

    private static Optional<JsonObject> json(String part) {
        try {
            return Optional.of(WireJson.read(Base64.getUrlDecoder().decode(part)));
        } catch (IllegalArgumentException | ServiceFault e) {
            return Optional.empty();
        }
    }

    /** Whether the token was signed with this key, by RS256. */
    static boolean isSignedBy(SigningKey key, String token) {
        int last = token.lastIndexOf('.');
        try {
            return json(token.substring(0, token.indexOf('.')))
                            .flatMap(header -> header.text("alg"))
                            .filter("RS256"::equals)
                            .isPresent()
                    && key.isSignatureOf(
                            token.substring(0, last), Base64.getUrlDecoder().decode(token.substring(last + 1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
