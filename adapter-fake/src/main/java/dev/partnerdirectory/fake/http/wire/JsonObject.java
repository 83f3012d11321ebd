package dev.partnerdirectory.fake.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object as a lenient reader sees it: names compare ignoring case, null is as good as absent, and of members
 * that differ only in case the last one that is not null counts (R27, R57).
 */
public final class JsonObject {
    private final JsonNode node;

    JsonObject(JsonNode node) {
        this.node = node;
    }

    /** Names of the members, as they were sent. */
    public List<String> names() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** This object, if it has no members but these; a member that would be ignored is most often misspelt. */
    public JsonObject only(String... known) {
        for (String name : names()) {
            if (Arrays.stream(known).noneMatch(name::equalsIgnoreCase)) {
                throw ServiceFault.invalid("'%s' is not known here, only %s.".formatted(name, List.of(known)));
            }
        }
        return this;
    }

    /** A text; numbers and booleans are taken by their text. */
    public Optional<String> text(String name) {
        return member(name).map(value -> {
            if (value.isContainerNode()) {
                throw ServiceFault.invalid("The member '%s' must be a text.".formatted(name));
            }
            return value.asText();
        });
    }

    /** A boolean, or its text. */
    public Optional<Boolean> flag(String name) {
        return text(name).map(text -> {
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                return Boolean.valueOf(text);
            }
            throw ServiceFault.invalid("The member '%s' must be true or false.".formatted(name));
        });
    }

    public Optional<JsonObject> object(String name) {
        return member(name).map(value -> {
            if (!value.isObject()) {
                throw ServiceFault.invalid("The member '%s' must be an object.".formatted(name));
            }
            return new JsonObject(value);
        });
    }

    /** The objects of an array; empty where it is absent. */
    public List<JsonObject> objects(String name) {
        return elements(name).stream()
                .map(element -> {
                    if (!element.isObject()) {
                        throw ServiceFault.invalid("The member '%s' must hold objects only.".formatted(name));
                    }
                    return new JsonObject(element);
                })
                .toList();
    }

    /** The texts of an array; empty where it is absent. */
    public List<String> texts(String name) {
        return elements(name).stream()
                .map(element -> {
                    if (element.isContainerNode()) {
                        throw ServiceFault.invalid("The member '%s' must hold texts only.".formatted(name));
                    }
                    return element.asText();
                })
                .toList();
    }

    private List<JsonNode> elements(String name) {
        Optional<JsonNode> array = member(name);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.get().isArray()) {
            throw ServiceFault.invalid("The member '%s' must be an array.".formatted(name));
        }
        List<JsonNode> elements = new ArrayList<>();
        array.get().forEach(element -> {
            if (!element.isNull()) {
                elements.add(element);
            }
        });
        return elements;
    }

    private Optional<JsonNode> member(String name) {
        JsonNode found = null;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equalsIgnoreCase(name) && !member.getValue().isNull()) {
                found = member.getValue();
            }
        }
        return Optional.ofNullable(found);
    }
}
