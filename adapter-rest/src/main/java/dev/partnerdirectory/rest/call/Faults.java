package dev.partnerdirectory.rest.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads error bodies: the service's fault with a code of either type, the gateway's, the richer and the nested one,
 * the token endpoint's, and whatever else a gateway sends (wire sheet 5.1). It never fails.
 */
final class Faults {
    private static final int MAX_BODY = 64 * 1024;
    private static final int MAX_TEXT = 1024;
    private final JsonCodec json;
    private final UnaryOperator<String> scrub;

    /** @param scrub takes the secrets out of a text, before it is cut short */
    Faults(JsonCodec json, UnaryOperator<String> scrub) {
        this.json = json;
        this.scrub = scrub;
    }

    /** A body too large to be a fault says nothing. */
    Fault read(byte[] body) {
        if (JsonCodec.isBlank(body) || body.length > MAX_BODY) {
            return Fault.none();
        }
        try {
            JsonNode tree = json.tree(body);
            return tree.isObject() ? of(tree) : new Fault(Optional.empty(), plain(tree.asText()), List.of());
        } catch (IOException notJson) {
            return new Fault(Optional.empty(), plain(new String(body, StandardCharsets.UTF_8)), List.of());
        }
    }

    private Fault of(JsonNode tree) {
        if (field(tree, "error").isObject()) {
            return of(field(tree, "error"));
        }
        String text = first(tree, "description", "message", "error_description", "errorMessageExtended", "error");
        List<String> data = new ArrayList<>();
        texts(field(tree, "data"), data);
        texts(field(tree, "errorMessageExtended"), data);
        Optional<String> code = code(tree);
        return text.stripLeading().startsWith("{") ? nested(code, text, data) : new Fault(code, plain(text), data);
    }

    /** Shape D: the description is a fault of its own, written as text. */
    private Fault nested(Optional<String> outer, String text, List<String> data) {
        try {
            JsonNode inner = json.tree(text.getBytes(StandardCharsets.UTF_8));
            return new Fault(outer.or(() -> code(inner)), plain(first(inner, "description", "message")), data);
        } catch (IOException notJson) {
            return new Fault(outer, plain(text), data);
        }
    }

    private Optional<String> code(JsonNode tree) {
        JsonNode code = field(tree, "code");
        JsonNode codes = field(tree, "error_codes");
        return Optional.of(code.isValueNode() ? code.asText() : codes.path(0).asText())
                .map(scrub)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !"null".equals(text) && text.length() <= 100);
    }

    private static String first(JsonNode tree, String... names) {
        for (String name : names) {
            String text = field(tree, name).isTextual() ? field(tree, name).asText() : "";
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private void texts(JsonNode node, List<String> into) {
        if (node.isTextual() && !node.asText().isBlank()) {
            into.add(plain(node.asText()));
        } else if (node.isContainerNode()) {
            node.forEach(item -> texts(item, into));
        }
    }

    /** A field by its name in any letter case. */
    private static JsonNode field(JsonNode tree, String name) {
        JsonNode exact = tree.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return exact;
    }

    /** One line of text, without markup and control characters. */
    private String plain(String text) {
        String line = scrub.apply(text)
                .replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]{0,500}>", " ")
                .replaceAll("[\\p{Cntrl}\\s\uFEFF]+", " ")
                .strip();
        return line.length() > MAX_TEXT ? line.substring(0, MAX_TEXT) + "…" : line;
    }
}
