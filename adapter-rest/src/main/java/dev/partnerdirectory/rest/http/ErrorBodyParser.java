package dev.partnerdirectory.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.partnerdirectory.rest.connection.AnswerKind;
import dev.partnerdirectory.rest.connection.HttpAnswer;
import dev.partnerdirectory.rest.text.MessageText;
import dev.partnerdirectory.rest.text.WebPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads error bodies in all their shapes: the service's own with a numeric or text code, the gateway's, the extended
 * and the nested one, the token endpoint's, and any other text (wire sheet 5.1). It never fails. Thread-safe.
 */
record ErrorBodyParser(JsonCodec json) {
    private static final int MAX_BODY = 64 * 1024;
    private static final int MAX_CODE = 100;

    /** What was found in a body so far. */
    private record Found(Optional<String> code, String text, List<String> data) {}

    /**
     * Reads the body of an error. A body too large for an error is ignored.
     *
     * @param clock for a {@code Retry-After} that is a date
     * @param scrub removes the secrets from a text; it is applied before the text is truncated
     */
    ServiceError parse(HttpAnswer answer, Clock clock, UnaryOperator<String> scrub) {
        AnswerKind kind = answer.kind();
        byte[] body = answer.body();
        Optional<Duration> retryAfter =
                answer.header("Retry-After").flatMap(text -> RetryPolicy.parseRetryAfter(text, clock));
        if (WebPage.isPage(body, answer.header("Content-Type").orElse(""))) {
            String page = WebPage.words(body, scrub) + " came in place of the service";
            return new ServiceError(answer.status(), kind.ofPage(), Optional.empty(), page, List.of(), retryAfter);
        }
        Found found = read(body);
        return new ServiceError(
                answer.status(),
                kind,
                found.code().map(scrub).map(String::strip).filter(text -> !text.isEmpty() && text.length() <= MAX_CODE),
                MessageText.line(scrub.apply(found.text())),
                found.data().stream()
                        .map(text -> MessageText.line(scrub.apply(text)))
                        .toList(),
                retryAfter);
    }

    private Found read(byte[] body) {
        if (JsonCodec.isBlank(body) || body.length > MAX_BODY) {
            return new Found(Optional.empty(), "", List.of());
        }
        try {
            JsonNode tree = json.tree(body);
            return tree.isObject() ? of(tree) : new Found(Optional.empty(), tree.asText(), List.of());
        } catch (IOException notJson) {
            return new Found(Optional.empty(), new String(body, StandardCharsets.UTF_8), List.of());
        }
    }

    private Found of(JsonNode tree) {
        if (field(tree, "error").isObject()) {
            return of(field(tree, "error"));
        }
        String text = first(tree, "description", "message", "error_description", "errorMessageExtended", "error");
        List<String> data = new ArrayList<>();
        texts(field(tree, "data"), data);
        texts(field(tree, "errorMessageExtended"), data);
        Found found = new Found(code(tree), text, data);
        return text.stripLeading().startsWith("{") ? nested(found) : found;
    }

    /** Shape D: the description is itself an error, as JSON text. */
    private Found nested(Found outer) {
        try {
            JsonNode inner = json.tree(outer.text().getBytes(StandardCharsets.UTF_8));
            return new Found(outer.code().or(() -> code(inner)), first(inner, "description", "message"), outer.data());
        } catch (IOException notJson) {
            return outer;
        }
    }

    private static Optional<String> code(JsonNode tree) {
        JsonNode code = field(tree, "code");
        String text = code.isValueNode()
                ? code.asText()
                : field(tree, "error_codes").path(0).asText();
        return Optional.of(text).filter(found -> !found.isBlank() && !"null".equals(found));
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

    private static void texts(JsonNode node, List<String> into) {
        if (node.isTextual() && !node.asText().isBlank()) {
            into.add(node.asText());
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
}
