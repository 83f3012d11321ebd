package dev.partnerdirectory.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.NullSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.util.function.Function;

/**
 * The model as JSON with Jackson 2.16 or later. {@code ObjectMapper.findAndRegisterModules()} finds it. Optional parts need
 * Jackson's own {@code Jdk8Module}, times its {@code JavaTimeModule}. A program with a {@code module-info} registers it by hand.
 */
@SuppressWarnings("exports") // A program that uses it requires its Jackson by itself.
public final class PartnerDirectoryJackson2Module extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public PartnerDirectoryJackson2Module() {
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
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getText());
            } catch (IllegalArgumentException wrong) {
                throw context.instantiationException(handledType(), wrong.getMessage());
            }
        }
    }
}
