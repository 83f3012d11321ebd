package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How single values are written in JSON: ids, names, times and enums are strings. Each value is checked when it is
 * read.
 */
public final class SeedJson {
    /** Rejects unknown fields, and values of the wrong type. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(values())
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /** What stands before a name that a directory has although nobody can sign in with it. */
    private static final String MALFORMED = "malformed:";

    private SeedJson() {}

    private static UserPrincipalName name(String text) {
        return text.startsWith(MALFORMED)
                ? UserPrincipalName.unchecked(text.substring(MALFORMED.length()))
                : new UserPrincipalName(text);
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule();
        module.addDeserializer(String.class, new Value<>(String.class, SeedJson::text));
        module.addDeserializer(Boolean.class, new Value<>(Boolean.class, SeedJson::flag));
        module.addDeserializer(int.class, new Value<>(int.class, SeedJson::count) {
            private static final long serialVersionUID = 1L;

            @Override
            public Integer getNullValue(DeserializationContext context) {
                return 0;
            }
        });
        add(module, CustomerId.class, guid(CustomerId::new));
        add(module, UserId.class, guid(UserId::new));
        add(module, RoleId.class, guid(RoleId::new));
        add(module, SkuId.class, guid(SkuId::new));
        add(module, ServicePlanId.class, guid(ServicePlanId::new));
        add(module, RequestId.class, guid(RequestId::of));
        add(module, UserPrincipalName.class, SeedJson::name);
        module.addSerializer(UserPrincipalName.class, new ToStringSerializerBase(UserPrincipalName.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(Object value) {
                return (((UserPrincipalName) value).isMalformed() ? MALFORMED : "") + value;
            }
        });
        add(module, UsageLocation.class, UsageLocation::new);
        // Times have millisecond precision.
        add(module, Instant.class, text -> Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        addEnum(module, RelationshipToPartner.class);
        addEnum(module, LicenseGroup.class);
        addEnum(module, UserDomainType.class);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new Value<>(type, json -> converted(json, read)));
        module.addSerializer(type, ToStringSerializer.instance);
    }

    private static <E extends Enum<E>> void addEnum(SimpleModule module, Class<E> type) {
        module.addDeserializer(
                type,
                new Value<>(type, json -> converted(json, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)))));
        module.addSerializer(type, new ToStringSerializerBase(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public String valueToString(Object value) {
                return value.toString().toLowerCase(Locale.ROOT);
            }
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    private static class Value<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Reading<T> reading;

        Value(Class<T> type, Reading<T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return reading.from(json);
        }
    }

    /** A value that is not allowed in its field. Users see the message. */
    static final class WrongValue extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        WrongValue(JsonParser json, String message) {
            super(json, message);
        }
    }

    private static String text(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING) || json.getText().isBlank()) {
            throw new WrongValue(json, "must be a text that is not blank");
        }
        return json.getText();
    }

    private static Boolean flag(JsonParser json) throws IOException {
        if (!json.currentToken().isBoolean()) {
            throw new WrongValue(json, "must be true or false");
        }
        return json.getBooleanValue();
    }

    private static Integer count(JsonParser json) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)
                || json.getNumberType() != JsonParser.NumberType.INT
                || json.getIntValue() < 0) {
            throw new WrongValue(json, "must be a whole number, not negative");
        }
        return json.getIntValue();
    }

    private static <T> T converted(JsonParser json, Function<String, T> read) throws IOException {
        String text = text(json);
        try {
            return read.apply(text);
        } catch (NotAGuid refused) {
            throw new WrongValue(json, "must be a GUID, not '%s'".formatted(text));
        } catch (RuntimeException refused) {
            throw new WrongValue(json, "cannot be '%s': %s".formatted(text, refused.getMessage()));
        }
    }

    private static <T> Function<String, T> guid(Function<String, T> type) {
        return text -> {
            if (!Guid.isGuid(text)) {
                throw new NotAGuid();
            }
            return type.apply(text);
        };
    }

    private static final class NotAGuid extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
