package dev.partnerdirectory.fake.http.token;

import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.JsonReader;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON web tokens in compact form. */
final class Jwt {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final JsonReader READER = JsonReader.strict();

    private Jwt() {}

    static String signed(SigningKey key, Consumer<JsonWriter> claims) {
        String header =
                part(json -> json.text("typ", "JWT").text("alg", "RS256").text("kid", key.id()));
        String text = header + "." + part(claims);
        return text + "." + key.sign(text);
    }

    static String part(Consumer<JsonWriter> members) {
        return ENCODER.encodeToString(JsonWriter.write(JsonWriter.Style.PLAIN, json -> json.object(members)));
    }

    /** What a token says, unchecked; empty if it is no such token. */
    static Optional<JsonObject> payload(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 1 || second < 0 || token.indexOf('.', second + 1) >= 0) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(token.substring(first + 1, second));
            return Optional.of(READER.object(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | ServiceFault e) {
            return Optional.empty();
        }
    }

    /** Whether this key signed it, by RS256. */
    static boolean isSignedBy(SigningKey key, String token) {
        int last = token.lastIndexOf('.');
        try {
            String header = new String(
                    Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
            return READER.object(header).text("alg").filter("RS256"::equals).isPresent()
                    && key.isSignatureOf(
                            token.substring(0, last), Base64.getUrlDecoder().decode(token.substring(last + 1)));
        } catch (IllegalArgumentException | ServiceFault e) {
            return false;
        }
    }
}
