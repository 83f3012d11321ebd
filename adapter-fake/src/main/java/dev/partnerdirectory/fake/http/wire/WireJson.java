package dev.partnerdirectory.fake.http.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;

/** JSON trees: creating, writing and reading them. Reading has limits. */
public final class WireJson {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxStringLength(64 * 1024)
            .maxNameLength(1024)
            .maxNumberLength(64)
            .build();
    private static final JsonMapper STRICT = mapper(false);
    private static final JsonMapper LENIENT = mapper(true);
    private static final ObjectWriter WITH_NULLS = STRICT.writer();
    private static final ObjectWriter WITHOUT_NULLS = WITH_NULLS.without(JsonNodeFeature.WRITE_NULL_PROPERTIES);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private WireJson() {}

    /** How a body is written: with or without a byte order mark (Q1), with or without null members (X9). */
    public record BodyStyle(boolean byteOrderMark, boolean nulls) {}

    private static JsonMapper mapper(boolean lenient) {
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(BOUNDS).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, lenient)
                .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES, lenient)
                .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, lenient)
                .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static <T> ArrayNode array(Collection<T> items, Function<T, ? extends JsonNode> each) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> array.add(each.apply(item)));
        return array;
    }

    public static ArrayNode texts(Collection<String> texts) {
        return array(texts, JsonNodeFactory.instance::textNode);
    }

    /** The tree as a body, without null members. */
    public static byte[] bytes(JsonNode tree) {
        return bytes(tree, WITHOUT_NULLS);
    }

    public static byte[] bytes(JsonNode tree, BodyStyle style) {
        byte[] json = bytes(tree, style.nulls() ? WITH_NULLS : WITHOUT_NULLS);
        return style.byteOrderMark()
                ? ByteBuffer.allocate(3 + json.length)
                        .put(String.valueOf(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8))
                        .put(json)
                        .array()
                : json;
    }

    private static byte[] bytes(JsonNode tree, ObjectWriter writer) {
        try {
            return writer.writeValueAsBytes(tree);
        } catch (JsonProcessingException intoMemory) {
            throw new UncheckedIOException(intoMemory);
        }
    }

    /** Reads an object in strict JSON. */
    public static JsonObject read(byte[] body) {
        return read(body, StandardCharsets.UTF_8, false);
    }

    /**
     * Reads a body that must be an object, with or without a byte order mark.
     *
     * @param lenient whether unquoted names are accepted too, as in the reference's own sample (X7)
     * @throws ServiceFault 400, code 2000, if it cannot be read (R55)
     */
    public static JsonObject read(byte[] body, Charset charset, boolean lenient) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            JsonNode root = (lenient ? LENIENT : STRICT).readTree(marked ? text.substring(1) : text);
            if (!root.isObject()) {
                throw ServiceFault.invalid("The request needs a JSON object as its body.");
            }
            return new JsonObject(root);
        } catch (StreamConstraintsException e) {
            throw ServiceFault.invalid("The JSON is nested too deeply or has a name, text or number that is too long.");
        } catch (IOException e) {
            throw ServiceFault.invalid("The request body is not readable as JSON.");
        }
    }
}
