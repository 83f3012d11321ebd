package dev.partnerdirectory.cli.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One object of a JSON or YAML manifest: texts, and lists of texts, by name. What it cannot hold becomes a fault. */
final class EntryObject {
    private static final Set<String> USER = Stream.of(Field.values())
            .filter(field -> field != Field.PASSWORD)
            .map(Field::word)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ROLE_SET = Set.of("customer", "role", "members", "authoritative");

    private final long row;
    private final TextFaults faults;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private EntryObject(long row, TextFaults faults) {
        this.row = row;
        this.faults = faults;
    }

    /** Reads the object at whose beginning the parser stands, to its end. */
    static EntryObject read(JsonParser parser, long row, TextFaults faults) throws IOException {
        EntryObject object = new EntryObject(row, faults);
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
            faults.add(row, name, "must be a text or a list of texts");
            parser.skipChildren();
        }
        if (values.put(name, value) != null) {
            faults.add(row, name, "stands twice");
        }
    }

    private List<String> list(String name, JsonParser parser) throws IOException {
        List<String> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (isText(parser) && parser.currentToken() != JsonToken.VALUE_NULL) {
                items.add(text(name, parser));
            } else {
                faults.add(row, name, "must hold nothing but texts");
                parser.skipChildren();
            }
        }
        return items;
    }

    /** Half of a pair of surrogates, as an escape can spell it, is no character and nothing that UTF-8 can say. */
    private String text(String name, JsonParser parser) throws IOException {
        String text = parser.getText();
        if (text.codePoints().anyMatch(sign -> Character.getType(sign) == Character.SURROGATE)) {
            faults.add(row, name, "holds half of a character");
        }
        return text;
    }

    /** An alias of YAML's would be taken for its own name. */
    private static boolean isText(JsonParser parser) throws IOException {
        boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
        return parser.currentToken().isScalarValue() && !alias;
    }

    /** This object, which stands under a customer and so must name no other. */
    EntryObject under(String customer) {
        if (values.remove("customer") != null) {
            faults.add(row, "customer", "must not be given: the entry stands under '%s'".formatted(customer));
        }
        return this;
    }

    /** Whether it is about who is in a role. */
    boolean isRoleSet() {
        return values.containsKey("role");
    }

    UserRow user(String customer) {
        refuseUnknown(USER);
        return new UserRow(
                row,
                filled("customer", customer),
                text("userPrincipalName"),
                text("displayName"),
                text("firstName"),
                text("lastName"),
                text("usageLocation"),
                texts("roles"),
                texts("licenses"),
                text("state"));
    }

    RoleSetRow roleSet(String customer, String role) {
        refuseUnknown(ROLE_SET);
        boolean owned = owns();
        if (owned && values.getOrDefault("members", "").equals("")) {
            faults.add(row, "members", "must be given where the role is authoritative; [] for nobody at all");
        }
        return new RoleSetRow(row, filled("customer", customer), filled("role", role), texts("members"), owned);
    }

    private boolean owns() {
        String said = text("authoritative");
        if (!said.isEmpty() && !said.equals("true") && !said.equals("false")) {
            faults.add(row, "authoritative", "must be true or false, not '%s'".formatted(said));
        }
        return said.equals("true");
    }

    private void refuseUnknown(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                faults.add(
                        row,
                        name,
                        "is not known; known are " + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private String filled(String name, String otherwise) {
        String text = text(name);
        return text.isBlank() ? otherwise : text;
    }

    private String text(String name) {
        Object value = values.getOrDefault(name, "");
        if (value instanceof String text) {
            return text;
        }
        faults.add(row, name, "must be one text, not a list");
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
