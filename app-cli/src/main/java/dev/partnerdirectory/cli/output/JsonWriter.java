package dev.partnerdirectory.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** Writes a list as one JSON array, or a single thing as one object. */
final class JsonWriter<T> implements RecordWriter<T> {
    private final Kind<T> kind;
    private final Writer out;
    private final JsonGenerator generator;
    private final boolean array;

    private JsonWriter(Kind<T> kind, Writer out, boolean array) throws IOException {
        this.kind = kind;
        this.out = out;
        this.array = array;
        this.generator = Json.prettyGenerator(out);
        if (array) {
            generator.writeStartArray();
        }
    }

    static <T> JsonWriter<T> ofList(Kind<T> kind, Writer out) throws IOException {
        return new JsonWriter<>(kind, out, true);
    }

    static <T> JsonWriter<T> ofOne(Kind<T> kind, Writer out) throws IOException {
        return new JsonWriter<>(kind, out, false);
    }

    @Override
    public void write(T thing) throws IOException {
        Json.write(generator, kind.object(thing));
    }

    @Override
    public void end() throws IOException {
        if (array) {
            generator.writeEndArray();
        }
        generator.close();
        out.write('\n');
    }
}
