package dev.partnerdirectory.fake.http.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads request bodies. What cannot be read is refused with 400, code 2000 (R55). Thread-safe. */
public final class JsonReader {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_NUMBER = 64;

    private final JsonMapper mapper;

    private JsonReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Takes what the JSON grammar says. */
    public static JsonReader strict() {
        return new JsonReader(mapper(false));
    }

    /** Takes names without quotes too, as the reference's own sample has them (wire sheet X7). */
    public static JsonReader lenient() {
        return new JsonReader(mapper(true));
    }

    private static JsonMapper mapper(boolean lenient) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, lenient)
                .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES, lenient)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, lenient)
                .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** Reads a body of this charset, with or without a byte order mark. */
    public JsonObject object(byte[] body, Charset charset) {
        try {
            return object(
                    charset.equals(StandardCharsets.UTF_8)
                            ? mapper.readTree(body, offset(body), body.length - offset(body))
                            : mapper.readTree(decoded(body, charset)));
        } catch (StreamConstraintsException e) {
            throw ServiceFault.invalid("The JSON is nested too deeply or has a name, text or number that is too long.");
        } catch (IOException e) {
            throw ServiceFault.invalid("The request body is not readable as JSON.");
        }
    }

    /** Reads a text. */
    public JsonObject object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static JsonObject object(JsonNode root) {
        if (!root.isObject()) {
            throw ServiceFault.invalid("The request needs a JSON object as its body.");
        }
        return new JsonObject(root);
    }

    private static int offset(byte[] body) {
        return ByteOrderMark.isAtStartOf(body) ? ByteOrderMark.LENGTH : 0;
    }

    private static String decoded(byte[] body, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
