package dev.partnerdirectory.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.Guid;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A value in a seed and where it stands, so that whatever is wrong with it can be pointed at. */
record SeedNode(String path, JsonNode json) {

    /** An error at this place. */
    InvalidRequest wrong(String reason) {
        return wrong(path, reason);
    }

    static InvalidRequest wrong(String path, String reason) {
        return new InvalidRequest(path, reason, ErrorDetails.none());
    }

    /** This object, which must have no fields but these. */
    SeedNode only(Set<String> fields) {
        if (!json.isObject()) {
            throw wrong("must be an object");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw at(name).wrong("is no field of a seed; known here are " + String.join(", ", sorted(fields)));
            }
        }
        return this;
    }

    private static List<String> sorted(Set<String> fields) {
        return fields.stream().sorted().toList();
    }

    SeedNode at(String field) {
        return new SeedNode(path.isEmpty() ? field : path + "." + field, json.path(field));
    }

    private boolean isAbsent() {
        return json.isMissingNode() || json.isNull();
    }

    /** This text, which must be there and not blank. */
    String text() {
        if (!json.isTextual() || json.textValue().isBlank()) {
            throw wrong(isAbsent() ? "is missing" : "must be a text that is not blank");
        }
        return json.textValue();
    }

    String text(String field) {
        return at(field).text();
    }

    Optional<String> optionalText(String field) {
        return at(field).isAbsent() ? Optional.empty() : Optional.of(text(field));
    }

    /** This text as a value of the model's. */
    <T> T as(Function<String, T> type) {
        String text = text();
        try {
            return type.apply(text);
        } catch (RuntimeException refused) {
            throw wrong("cannot be '%s': %s".formatted(text, refused.getMessage()));
        }
    }

    <T> T as(String field, Function<String, T> type) {
        return at(field).as(type);
    }

    <T> Optional<T> optional(String field, Function<String, T> type) {
        return at(field).isAbsent() ? Optional.empty() : Optional.of(as(field, type));
    }

    String guid(String field) {
        SeedNode node = at(field);
        if (!Guid.isGuid(node.text())) {
            throw node.wrong("must be a GUID, not '%s'".formatted(node.text()));
        }
        return node.text();
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type, E otherwise) {
        return optional(field, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    boolean flag(String field, boolean otherwise) {
        return optionalFlag(field).orElse(otherwise);
    }

    Optional<Boolean> optionalFlag(String field) {
        SeedNode node = at(field);
        if (node.isAbsent()) {
            return Optional.empty();
        }
        if (!node.json.isBoolean()) {
            throw node.wrong("must be true or false");
        }
        return Optional.of(node.json.booleanValue());
    }

    int count(String field, int otherwise) {
        SeedNode node = at(field);
        if (node.isAbsent()) {
            return otherwise;
        }
        if (!node.json.isInt() || node.json.intValue() < 0) {
            throw node.wrong("must be a whole number, not negative");
        }
        return node.json.intValue();
    }

    /** The elements of a list; none where there is no list. */
    List<SeedNode> list(String field) {
        SeedNode node = at(field);
        if (node.isAbsent()) {
            return List.of();
        }
        if (!node.json.isArray()) {
            throw node.wrong("must be a list");
        }
        List<SeedNode> elements = new ArrayList<>();
        for (int i = 0; i < node.json.size(); i++) {
            elements.add(new SeedNode(node.path + "[" + i + "]", node.json.get(i)));
        }
        return elements;
    }
}
