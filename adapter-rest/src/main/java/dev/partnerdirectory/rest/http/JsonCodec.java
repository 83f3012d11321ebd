package dev.partnerdirectory.rest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.partnerdirectory.core.model.user.Secret;
import feign.RequestTemplate;
import feign.Response;
import feign.codec.Decoder;
import feign.codec.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads JSON. It writes camelCase names and no nulls. When reading, it accepts names in any letter case,
 * unknown fields and a byte order mark, and limits nesting and lengths. Thread-safe.
 *
 * <p>The error for unreadable JSON never quotes it, because it may hold an echoed password.
 */
final class JsonCodec implements Encoder, Decoder {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1024 * 1024;
    /** White space, and the bytes of a byte order mark. */
    private static final String BLANK = " \r\n\t\u00EF\u00BB\u00BF";

    private final ObjectMapper mapper;

    JsonCodec() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .build();
        this.mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(bounds).build())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS) // seen in a sample, wire sheet 7.3
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule().addSerializer(new SecretWriter()))
                .build();
    }

    @Override
    public void encode(Object body, Type type, RequestTemplate template) {
        try {
            template.body(mapper.writeValueAsBytes(body), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException("a wire record cannot be written: " + type.getTypeName());
        }
    }

    /** Null if the body is missing or holds only a byte order mark. */
    @Override
    public @Nullable Object decode(Response response, Type type) {
        byte[] body = bytes(response);
        if (isBlank(body)) {
            return null;
        }
        try {
            return mapper.readValue(body, mapper.constructType(type));
        } catch (IOException unreadable) {
            throw AttemptFailure.unreadable(response.status(), words(unreadable));
        }
    }

    /** Says where, but not what: the parser's own message quotes the text. */
    private static String words(IOException unreadable) {
        if (unreadable instanceof StreamConstraintsException) {
            return "the answer is JSON that is nested too deeply, or holds a text that is too long";
        }
        if (!(unreadable instanceof JsonMappingException misshapen)) {
            return "the answer is not JSON";
        }
        String place = misshapen.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("."));
        return "the answer is JSON of another form than expected" + (place.isEmpty() ? "" : ", at " + place);
    }

    JsonNode tree(byte[] body) throws IOException {
        return mapper.readTree(body);
    }

    /** The body that {@link HttpTransport} read. */
    static byte[] bytes(Response response) {
        if (response.body() == null) {
            return new byte[0];
        }
        try (InputStream stream = response.body().asInputStream()) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a body that is in memory cannot be read", impossible);
        }
    }

    /** Whether the body holds only white space and byte order marks. */
    static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (BLANK.indexOf(Byte.toUnsignedInt(b)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The only place that writes a secret into a request. */
    private static final class SecretWriter extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        SecretWriter() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(secret.reveal());
        }
    }
}
