package dev.partnerdirectory.jackson;

import dev.partnerdirectory.core.model.user.Secret;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.NullSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The model as JSON with Jackson 3. {@code JsonMapper.builder().findAndAddModules()} finds it. A program with a {@code module-info}
 * adds it by hand.
 */
@SuppressWarnings("exports") // A program that uses it requires its Jackson by itself.
public final class PartnerDirectoryJackson3Module extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public PartnerDirectoryJackson3Module() {
        super("partner-directory");
        TextTypes.addTo(this::add);
        Derived.RECORDS.forEach(type -> setMixInAnnotation(type, Derived.class));
        addDeserializer(Secret.class, new Text<>(Secret.class, Secret::of));
        // No secret gets out.
        addSerializer(Secret.class, NullSerializer.instance);
    }

    private <T> void add(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new Text<>(type, parse));
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(getValueType(context), json);
            }
            try {
                return parse.apply(json.getString());
            } catch (IllegalArgumentException wrong) {
                throw context.instantiationException(handledType(), wrong.getMessage());
            }
        }
    }
}
