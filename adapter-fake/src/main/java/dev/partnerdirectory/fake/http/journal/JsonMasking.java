package dev.partnerdirectory.fake.http.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Copies JSON with secrets masked. A body that is not JSON is not kept. Only the part that is kept is read, so a longer
 * body does not cost more.
 */
final class JsonMasking {
    /** The number of bytes that are kept of a body. */
    static final int LONGEST = 16 * 1024;

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] WITHHELD =
            "(withheld: it cannot be read and may hold a secret)".getBytes(StandardCharsets.UTF_8);

    private final Rule rule;
    private final UnaryOperator<String> text;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /** Decides which values are secret. */
    @FunctionalInterface
    interface Rule {
        /**
         * Whether a member's value is secret.
         *
         * @param name   the member's name, in lower case
         * @param within whether the member is inside a secret value
         */
        boolean isSecret(String name, boolean within);
    }

    private JsonMasking(Rule rule, UnaryOperator<String> text) {
        this.rule = rule;
        this.text = text;
    }

    /** @param text masks a string whose name is not secret */
    static byte[] masked(byte[] body, Rule rule, UnaryOperator<String> text) {
        return new JsonMasking(rule, text).copied(body);
    }

    static byte[] shortened(byte[] body) {
        return body.length <= LONGEST ? body : Arrays.copyOf(body, LONGEST);
    }

    private byte[] copied(byte[] body) {
        try (JsonParser in = JSON.createParser(body);
                JsonGenerator out = JSON.createGenerator(kept)) {
            if (in.nextToken() == null) {
                return WITHHELD;
            }
            value(in, out, rule.isSecret("", false));
        } catch (IOException e) {
            return WITHHELD;
        }
        return shortened(kept.toByteArray());
    }

    private void value(JsonParser in, JsonGenerator out, boolean secret) throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                out.writeStartObject();
                while (isWanted(out) && in.nextToken() == JsonToken.FIELD_NAME) {
                    String name = in.currentName();
                    out.writeFieldName(name);
                    in.nextToken();
                    value(in, out, rule.isSecret(name.toLowerCase(Locale.ROOT), secret));
                }
                out.writeEndObject();
            }
            case START_ARRAY -> {
                out.writeStartArray();
                while (isWanted(out) && in.nextToken() != JsonToken.END_ARRAY) {
                    value(in, out, secret);
                }
                out.writeEndArray();
            }
            // Booleans and null reveal nothing.
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> out.copyCurrentEvent(in);
            default -> {
                if (secret) {
                    out.writeString(Secret.MASK);
                } else if (in.currentToken() == JsonToken.VALUE_STRING) {
                    out.writeString(text.apply(in.getText()));
                } else {
                    out.copyCurrentEvent(in);
                }
            }
        }
    }

    private boolean isWanted(JsonGenerator out) {
        return kept.size() + out.getOutputBuffered() < LONGEST;
    }
}
