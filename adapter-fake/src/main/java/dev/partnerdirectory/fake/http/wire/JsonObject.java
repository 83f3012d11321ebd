package dev.partnerdirectory.fake.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A JSON object as a lenient reader sees it. Names are compared ignoring case, and null counts as absent. If members
 * differ only in case, the last one that is not null is used (R27, R57).
 */
public final class JsonObject {
    private final JsonNode node;

    JsonObject(JsonNode node) {
        this.node = node;
    }

    /** The names of the members, as they were sent. */
    public List<String> names() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /**
     * Returns this object if it has only these members. An unknown member is refused because it is most likely a typo.
     */
    public JsonObject only(String... known) {
        for (String name : names()) {
            if (Arrays.stream(known).noneMatch(name::equalsIgnoreCase)) {
                throw ServiceFault.invalid("'%s' is not known here, only %s.".formatted(name, List.of(known)));
            }
        }
        return this;
    }

    /** A string; numbers and booleans are converted to strings. */
    public Optional<String> text(String name) {
        return member(name, "be a text", JsonNode::isValueNode).map(JsonNode::asText);
    }

    /** A string that is not blank. */
    public Optional<String> word(String name) {
        return text(name).filter(text -> !text.isBlank());
    }

    /** A boolean; the strings {@code true} and {@code false} are accepted too. */
    public Optional<Boolean> flag(String name) {
        return text(name).map(text -> {
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                return Boolean.valueOf(text);
            }
            throw wrong(name, "be true or false");
        });
    }

    public Optional<JsonObject> object(String name) {
        return member(name, "be an object", JsonNode::isObject).map(JsonObject::new);
    }

    /** The objects in an array; empty if the array is absent. */
    public List<JsonObject> objects(String name) {
        return elements(name, "hold objects only", JsonNode::isObject)
                .map(JsonObject::new)
                .toList();
    }

    /** The strings in an array; empty if the array is absent. */
    public List<String> texts(String name) {
        return elements(name, "hold texts only", JsonNode::isValueNode)
                .map(JsonNode::asText)
                .toList();
    }

    private Stream<JsonNode> elements(String name, String must, Predicate<JsonNode> kind) {
        return member(name, "be an array", JsonNode::isArray)
                .map(array -> StreamSupport.stream(array.spliterator(), false))
                .orElse(Stream.empty())
                .filter(element -> !element.isNull())
                .map(element -> checked(element, name, must, kind));
    }

    private Optional<JsonNode> member(String name, String must, Predicate<JsonNode> kind) {
        return node.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name)
                        && !member.getValue().isNull())
                .reduce((first, last) -> last)
                .map(member -> checked(member.getValue(), name, must, kind));
    }

    private static JsonNode checked(JsonNode value, String name, String must, Predicate<JsonNode> kind) {
        if (!kind.test(value)) {
            throw wrong(name, must);
        }
        return value;
    }

    private static ServiceFault wrong(String name, String must) {
        return ServiceFault.invalid("The member '%s' must %s.".formatted(name, must));
    }
}
