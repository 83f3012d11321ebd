package dev.partnerdirectory.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** Writes a list as one JSON array, or a single thing as one object. */
final class JsonDocumentWriter<T> implements RecordWriter<T> {
    private final Columns<T> columns;
    private final Writer out;
    private final JsonGenerator generator;
    private final boolean array;

    private JsonDocumentWriter(Columns<T> columns, Writer out, JsonGenerator generator, boolean array)
            throws IOException {
        this.columns = columns;
        this.out = out;
        this.array = array;
        this.generator = generator;
        if (array) {
            generator.writeStartArray();
        }
    }

    static <T> JsonDocumentWriter<T> ofList(Columns<T> columns, Writer out, JsonGenerator generator)
            throws IOException {
        return new JsonDocumentWriter<>(columns, out, generator, true);
    }

    static <T> JsonDocumentWriter<T> ofOne(Columns<T> columns, Writer out, JsonGenerator generator) throws IOException {
        return new JsonDocumentWriter<>(columns, out, generator, false);
    }

    @Override
    public void write(T thing) throws IOException {
        JsonWriter.write(generator, columns.object(thing));
    }

    @Override
    public void end() throws IOException {
        if (array) {
            generator.writeEndArray();
        }
        JsonWriter.close(generator, out);
    }
}
