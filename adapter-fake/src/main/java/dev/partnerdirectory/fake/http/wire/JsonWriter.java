package dev.partnerdirectory.fake.http.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes one compact JSON body, member by member, in the order it is told. For one thread. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 512;

    private final JsonGenerator out;
    private final boolean writesNulls;

    private JsonWriter(JsonGenerator out, boolean writesNulls) {
        this.out = out;
        this.writesNulls = writesNulls;
    }

    /** How a body is written: with a byte order mark or not (Q1), with members that are null or without (X9). */
    public record Style(boolean byteOrderMark, boolean writesNulls) {
        public static final Style PLAIN = new Style(false, false);
    }

    /** One step of writing; the generator writes to memory and does not fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** What {@code content} writes, as bytes. */
    public static byte[] write(Style style, Consumer<JsonWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        if (style.byteOrderMark()) {
            ByteOrderMark.writeTo(bytes);
        }
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            content.accept(new JsonWriter(generator, style.writesNulls()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An object, as root or element. */
    public JsonWriter object(Consumer<JsonWriter> members) {
        step(out::writeStartObject);
        members.accept(this);
        return step(out::writeEndObject);
    }

    public JsonWriter object(String name, Consumer<JsonWriter> members) {
        step(() -> out.writeFieldName(name));
        return object(members);
    }

    public <T> JsonWriter array(String name, Iterable<T> elements, Consumer<T> each) {
        step(() -> out.writeArrayFieldStart(name));
        elements.forEach(each);
        return step(out::writeEndArray);
    }

    public JsonWriter texts(String name, Iterable<String> elements) {
        return array(name, elements, this::element);
    }

    public JsonWriter numbers(String name, long... elements) {
        step(() -> out.writeFieldName(name));
        return step(() -> out.writeArray(elements, 0, elements.length));
    }

    public JsonWriter element(String value) {
        return step(() -> out.writeString(value));
    }

    public JsonWriter text(String name, String value) {
        return step(() -> out.writeStringField(name, value));
    }

    /** A text, or null, which is left out unless the style wants it. */
    public JsonWriter text(String name, Optional<String> value) {
        if (value.isPresent()) {
            return text(name, value.get());
        }
        return writesNulls ? nothing(name) : this;
    }

    public JsonWriter nothing(String name) {
        return step(() -> out.writeNullField(name));
    }

    public JsonWriter number(String name, long value) {
        return step(() -> out.writeNumberField(name, value));
    }

    public JsonWriter flag(String name, boolean value) {
        return step(() -> out.writeBooleanField(name, value));
    }

    private JsonWriter step(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
