package dev.partnerdirectory.files.run;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.Change;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads JSON in core's canonical form. Stateless. */
final class Json {
    /** Stores which type of a sealed interface an object is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), values())
            .addMixIn(Change.class, Typed.class)
            .addMixIn(JournalEntry.class, Typed.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        MAPPER.registerSubtypes(Change.class.getPermittedSubclasses());
        MAPPER.registerSubtypes(JournalEntry.class.getPermittedSubclasses());
    }

    /**
     * The values of one reading, each kept once, however often it stands there: a plan of a million rows names few
     * customers and roles, and most people several times. For one thread.
     */
    static final class SharedValues {
        private final Map<Class<?>, Map<String, Object>> values = new HashMap<>();

        private <T> T get(Class<T> type, String text, Function<String, T> parse) {
            return type.cast(
                    values.computeIfAbsent(type, any -> new HashMap<>()).computeIfAbsent(text, parse));
        }

        void forget() {
            values.clear();
        }
    }

    private Json() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /** A reader that keeps equal values once. */
    static ObjectReader reader(Class<?> type, SharedValues shared) {
        return MAPPER.readerFor(type).withAttribute(SharedValues.class, shared);
    }

    private static SimpleModule values() {
        return new SimpleModule()
                .addDeserializer(String.class, new Text())
                .addDeserializer(CustomerId.class, text(CustomerId.class, CustomerId::new))
                .addDeserializer(UserId.class, text(UserId.class, UserId::new))
                .addDeserializer(RoleId.class, text(RoleId.class, RoleId::new))
                .addDeserializer(SkuId.class, text(SkuId.class, SkuId::new))
                .addDeserializer(ServicePlanId.class, text(ServicePlanId.class, ServicePlanId::new))
                .addDeserializer(UsageLocation.class, text(UsageLocation.class, UsageLocation::new))
                .addDeserializer(UserPrincipalName.class, text(UserPrincipalName.class, UserPrincipalName::new))
                .addDeserializer(RunId.class, text(RunId.class, RunId::new))
                .addDeserializer(RequestId.class, text(RequestId.class, RequestId::of));
    }

    private static <T> FromStringDeserializer<T> text(Class<T> type, Function<String, T> parse) {
        return new FromStringDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return shared(type, value, parse, context);
            }
        };
    }

    private static <T> T shared(Class<T> type, String text, Function<String, T> parse, DeserializationContext context) {
        return context.getAttribute(SharedValues.class) instanceof SharedValues values
                ? values.get(type, text, parse)
                : parse.apply(text);
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser text, DeserializationContext context) throws IOException {
            String value = StringDeserializer.instance.deserialize(text, context);
            return shared(String.class, value, Function.identity(), context);
        }
    }
}
