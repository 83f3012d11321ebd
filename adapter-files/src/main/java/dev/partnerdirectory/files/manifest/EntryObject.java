package dev.partnerdirectory.files.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One object of a JSON or YAML manifest: texts and lists of texts, by name. It is read token by token, so {@code NO}
 * stays the text for Norway, and all faults of an entry are reported together.
 */
final class EntryObject {
    private static final Set<String> USER =
            ManifestField.ours().map(ManifestField::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ROLE_SET = Set.of("customer", "role", "members", "authoritative");

    private final long row;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Violation> faults = new ArrayList<>();

    private EntryObject(long row) {
        this.row = row;
    }

    /** Reads an object. The parser must be at its start, and is at its end afterwards. */
    static EntryObject read(JsonParser parser, long row) throws IOException {
        EntryObject object = new EntryObject(row);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            object.take(parser.currentName(), parser);
        }
        return object;
    }

    private void take(String name, JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        Object value = "";
        if (token == JsonToken.START_ARRAY) {
            value = list(name, parser);
        } else if (isText(parser)) {
            value = token == JsonToken.VALUE_NULL ? "" : text(name, parser);
        } else {
            fault(name, "must be a text or a list of texts");
            parser.skipChildren();
        }
        if (values.put(name, value) != null) {
            fault(name, "stands twice");
        }
    }

    private List<String> list(String name, JsonParser parser) throws IOException {
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (isText(parser) && parser.currentToken() != JsonToken.VALUE_NULL) {
                items.add(text(name, parser));
            } else {
                fault(name, "must hold nothing but texts");
                parser.skipChildren();
            }
        }
        return items;
    }

    /** An escape can spell a single surrogate, which is not a character and has no UTF-8 form. */
    private String text(String name, JsonParser parser) throws IOException {
        String text = parser.getText();
        if (text.codePoints().anyMatch(sign -> Character.getType(sign) == Character.SURROGATE)) {
            fault(name, "holds half of a character");
        }
        return text;
    }

    /** A YAML alias would be read as the alias's name. */
    private static boolean isText(JsonParser parser) throws IOException {
        boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
        return parser.currentToken().isScalarValue() && !alias;
    }

    private void fault(String field, String reason) {
        faults.add(new Violation(field, reason));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Sets a value that comes from the object's place in the file. The object itself must not have it. */
    EntryObject under(String name, String place) {
        if (values.put(name, place) != null) {
            fault(name, "must not be given: the entry stands under '%s'".formatted(place));
        }
        return this;
    }

    /** Passes on the object as a user, after any faults in its form. */
    void tellUser(Consumer<ManifestEntry> to) {
        refuseUnknown(USER);
        UserRow user = new UserRow(
                row,
                text("customer"),
                text("userPrincipalName"),
                text("displayName"),
                text("firstName"),
                text("lastName"),
                text("usageLocation"),
                texts("roles"),
                texts("licenses"),
                text("state"),
                Optional.empty());
        tell(user, to);
    }

    /** Passes on the object as a role set, after any faults in its form. */
    void tellRoleSet(Consumer<ManifestEntry> to) {
        refuseUnknown(ROLE_SET);
        boolean owned = owns();
        if (owned && values.getOrDefault("members", "").equals("")) {
            fault("members", "must be given where the role is authoritative; [] for nobody at all");
        }
        tell(new RoleSetRow(row, text("customer"), text("role"), texts("members"), owned), to);
    }

    private void tell(ManifestEntry entry, Consumer<ManifestEntry> to) {
        if (!faults.isEmpty()) {
            to.accept(new FaultyRow(row, faults));
        }
        to.accept(entry);
    }

    private boolean owns() {
        String said = text("authoritative");
        if (!said.isEmpty() && !said.equals("true") && !said.equals("false")) {
            fault("authoritative", "must be true or false, not '%s'".formatted(said));
        }
        return said.equals("true");
    }

    private void refuseUnknown(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                fault(name, "is not known; known are " + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private String text(String name) {
        Object value = values.getOrDefault(name, "");
        if (value instanceof String text) {
            return text;
        }
        fault(name, "must be one text, not a list");
        return "";
    }

    private List<String> texts(String name) {
        Object value = values.getOrDefault(name, List.of());
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        String one = value.toString();
        return one.isBlank() ? List.of() : List.of(one);
    }
}
