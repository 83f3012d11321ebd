package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON objects with a member for each component: other records, lists, and values. Ids, names, times and
 * enums are strings. Absent values are not written. Each value is checked when it is read.
 *
 * <p>This is less than data binding can do, but it is ready at once. Data binding takes a third of a short command to
 * get ready.
 */
public final class SeedJson {
    /** Makes parsers and generators. */
    public static final JsonFactory FACTORY = new JsonFactory();

    /** What stands before a name that a directory has although nobody can sign in with it. */
    private static final String MALFORMED = "malformed:";

    private static final Map<Class<?>, Reading<?>> VALUES = new HashMap<>();

    static {
        VALUES.put(String.class, SeedJson::text);
        VALUES.put(Boolean.class, SeedJson::flag);
        VALUES.put(int.class, SeedJson::count);
        guids(CustomerId.class, CustomerId::new);
        guids(UserId.class, UserId::new);
        guids(RoleId.class, RoleId::new);
        guids(SkuId.class, SkuId::new);
        guids(ServicePlanId.class, ServicePlanId::new);
        guids(RequestId.class, RequestId::of);
        texts(UserPrincipalName.class, SeedJson::name);
        texts(UsageLocation.class, UsageLocation::new);
        // Times have millisecond precision.
        texts(Instant.class, text -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
    }

    private SeedJson() {}

    /** Reads the value at which a parser stands. */
    @FunctionalInterface
    interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    /** How a value, or an element of a list, of this class is read. */
    static Reading<?> reading(Class<?> type) {
        Reading<?> known = VALUES.get(type);
        if (known != null) {
            return known;
        }
        return type.isEnum() ? json -> constant(type, json) : json -> read(json, type.asSubclass(Record.class));
    }

    private static <T> void texts(Class<T> type, Function<String, T> read) {
        VALUES.put(type, json -> {
            String text = text(json);
            try {
                return read.apply(text);
            } catch (RuntimeException refused) {
                throw new WrongValue("cannot be '%s': %s".formatted(text, refused.getMessage()));
            }
        });
    }

    private static <T> void guids(Class<T> type, Function<String, T> read) {
        VALUES.put(type, json -> {
            String text = text(json);
            if (!Guid.isGuid(text)) {
                throw new WrongValue("must be a GUID, not '%s'".formatted(text));
            }
            return read.apply(text);
        });
    }

    private static String text(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING) || json.getText().isBlank()) {
            throw new WrongValue("must be a text that is not blank");
        }
        return json.getText();
    }

    private static Boolean flag(JsonParser json) throws IOException {
        if (!json.currentToken().isBoolean()) {
            throw new WrongValue("must be true or false");
        }
        return json.getBooleanValue();
    }

    private static Integer count(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)
                || json.getNumberType() != JsonParser.NumberType.INT
                || json.getIntValue() < 0) {
            throw new WrongValue("must be a whole number, not negative");
        }
        return json.getIntValue();
    }

    private static UserPrincipalName name(String text) {
        return text.startsWith(MALFORMED)
                ? UserPrincipalName.unchecked(text.substring(MALFORMED.length()))
                : new UserPrincipalName(text);
    }

    private static Object constant(Class<?> type, JsonParser json) throws IOException {
        String text = text(json);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new WrongValue("cannot be '%s', only one of %s"
                        .formatted(
                                text, Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT))));
    }

    /**
     * Reads the object at which {@code json} stands.
     *
     * @throws WrongValue if the object is not as the record's components say
     */
    public static <T extends Record> T read(JsonParser json, Class<T> type) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw new WrongValue("must be an object");
        }
        Partial<T> object = new Partial<>(type);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            object.put(field, json);
        }
        return object.complete();
    }

    /** A record whose components are being read. */
    static final class Partial<T extends Record> {
        private final RecordShape<T> shape;
        private final @Nullable Object[] values;

        Partial(Class<T> type) {
            shape = RecordShape.of(type);
            values = shape.absent();
        }

        void put(String field, JsonParser json) throws IOException {
            RecordShape.Component component = shape.component(field);
            if (!json.hasToken(JsonToken.VALUE_NULL)) {
                try {
                    values[component.index()] = component.isList()
                            ? list(component, json)
                            : component.reading().from(json);
                } catch (WrongValue wrong) {
                    throw wrong.in("." + field);
                }
            }
        }

        T complete() {
            return shape.made(values);
        }
    }

    private static List<Object> list(RecordShape.Component component, JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            throw new WrongValue("must be a list");
        }
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                list.add(component.reading().from(json));
            } catch (WrongValue wrong) {
                throw wrong.in("[" + list.size() + "]");
            }
        }
        return list;
    }

    /** Writes an object as the next value of {@code json}. */
    public static void write(Record object, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeMembers(object, json);
        json.writeEndObject();
    }

    /** Writes the members of an object that was begun. */
    static void writeMembers(Record object, JsonGenerator json) throws IOException {
        for (RecordShape.Component component : RecordShape.of(object.getClass()).components()) {
            Object value = component.of(object);
            if (value != null) {
                json.writeFieldName(component.name());
                write(value, json);
            }
        }
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof List<?> list) {
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
        } else if (value instanceof Record object && !VALUES.containsKey(value.getClass())) {
            write(object, json);
        } else {
            json.writeString(value.toString());
        }
    }

    /** A value that is not allowed where it stands. Users see the message. */
    public static final class WrongValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String path;
        private final @Nullable String unknown;

        WrongValue(String message) {
            this("", message, null);
        }

        private WrongValue(String path, String message, @Nullable String unknown) {
            super(message);
            this.path = path;
            this.unknown = unknown;
        }

        static WrongValue unknown(String member, String known) {
            return new WrongValue("." + member, "is no field of a seed; known here are " + known, member);
        }

        WrongValue in(String step) {
            return new WrongValue(step + path, String.valueOf(getMessage()), unknown);
        }

        /** Where the value stands, from the object that was read: {@code .domains[1].name}. */
        String path() {
            return path;
        }

        /** The name of the member, if what is wrong is that nobody knows it. */
        public Optional<String> unknownMember() {
            return Optional.ofNullable(unknown);
        }
    }
}
