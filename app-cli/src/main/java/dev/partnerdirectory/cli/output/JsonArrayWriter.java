package dev.partnerdirectory.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** Writes a list as one JSON or YAML array. */
final class JsonArrayWriter<T> implements RecordWriter<T> {
    private final Columns<T> columns;
    private final Writer out;
    private final JsonGenerator generator;

    JsonArrayWriter(Columns<T> columns, Writer out, JsonGenerator generator) throws IOException {
        this.columns = columns;
        this.out = out;
        this.generator = generator;
        generator.writeStartArray();
    }

    @Override
    public void write(T thing) throws IOException {
        JsonWriter.write(generator, columns.object(thing));
    }

    @Override
    public void end() throws IOException {
        generator.writeEndArray();
        JsonWriter.close(generator, out);
    }
}
