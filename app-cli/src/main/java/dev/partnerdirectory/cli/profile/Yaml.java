package dev.partnerdirectory.cli.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes the little YAML a configuration needs: maps of maps and texts. Stateless. */
final class Yaml {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private Yaml() {}

    /**
     * Reads a map; an empty text is an empty one.
     *
     * @throws IOException if it is anything else
     */
    static Map<String, Object> read(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return Map.of();
            }
            if (first != JsonToken.START_OBJECT) {
                throw new IOException("it must be a map of settings");
            }
            return map(parser);
        }
    }

    private static Map<String, Object> map(JsonParser parser) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                map.put(name, map(parser));
            } else if (value != null && value.isScalarValue()) {
                map.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getText());
            } else {
                throw new IOException("'%s' must be a text or a map".formatted(name));
            }
        }
        return map;
    }

    static String write(Map<String, ?> map) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, map);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(entry.getKey().toString());
            if (entry.getValue() instanceof Map<?, ?> inner) {
                write(generator, inner);
            } else {
                generator.writeString(entry.getValue().toString());
            }
        }
        generator.writeEndObject();
    }
}
