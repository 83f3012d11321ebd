package dev.partnerdirectory.fake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * How the answer of a kind of write is kept, so that the same request id is answered the same again.
 *
 * @param <T> what the write answers
 */
final class Answer<T> {
    static final Answer<CustomerUser> USER = new Answer<>(ModelJson::writeUser, ModelJson::readUser);
    static final Answer<UserMember> MEMBER = new Answer<>(ModelJson::writeMember, ModelJson::readMember);

    /** The answer of a write that only says that it was done. */
    static final Answer<Boolean> DONE = always(true);

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper TREES = new ObjectMapper(JSON);

    @FunctionalInterface
    interface Fields<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    private final Fields<T> fields;
    private final Function<JsonNode, T> reader;

    private Answer(Fields<T> fields, Function<JsonNode, T> reader) {
        this.fields = fields;
        this.reader = reader;
    }

    /** The answer of a write that has only one. */
    static <T> Answer<T> always(T value) {
        return new Answer<>((json, same) -> {}, json -> value);
    }

    String kept(T value) {
        return object(json -> fields.write(json, value));
    }

    T again(String kept) {
        return reader.apply(tree(kept));
    }

    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    static String object(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException intoMemory) {
            throw new UncheckedIOException(intoMemory);
        }
        return text.toString();
    }

    static JsonNode tree(String kept) {
        try {
            return TREES.readTree(kept);
        } catch (IOException broken) {
            throw new UncheckedIOException("a remembered answer cannot be read", broken);
        }
    }
}
