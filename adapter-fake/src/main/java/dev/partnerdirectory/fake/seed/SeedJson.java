package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of a seed's JSON: objects, lists, texts, numbers, true and false. Ids, names, times and
 * enums are texts.
 *
 * <p>This is less than data binding can do, but it is ready at once. Data binding takes a third of a short command to
 * get ready.
 */
public final class SeedJson {
    /** Makes parsers and generators. */
    public static final JsonFactory FACTORY = new JsonFactory();

    /** What stands before a name that a directory has although nobody can sign in with it. */
    static final String MALFORMED = "malformed:";

    private SeedJson() {}

    /** The value at which a parser stands: a {@link SeedObject}, a list, a text, a number, a boolean or null. */
    public static @Nullable Object read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> json.getNumberValue();
        };
    }

    private static SeedObject object(JsonParser json) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, read(json));
        }
        return new SeedObject(members);
    }

    private static List<@Nullable Object> list(JsonParser json) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(json));
        }
        return list;
    }

    /** Writes an object as the next value of {@code json}. */
    public static void write(SeedObject object, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeMembers(object, json);
        json.writeEndObject();
    }

    /** Writes the members of an object that was begun. */
    static void writeMembers(SeedObject object, JsonGenerator json) throws IOException {
        for (Map.Entry<String, @Nullable Object> member : object.members().entrySet()) {
            if (member.getValue() != null) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
        }
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof SeedObject object) {
            write(object, json);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                write(one, json);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof UserPrincipalName name) {
            json.writeString((name.isMalformed() ? MALFORMED : "") + name);
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name().toLowerCase(Locale.ROOT));
        } else {
            json.writeString(value.toString());
        }
    }
}
