package dev.partnerdirectory.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes a list as one JSON or YAML array, alone or as the last field of an object. */
final class JsonArrayWriter<T> implements RecordWriter<T> {
    private final Columns<T> columns;
    private final Writer out;
    private final JsonGenerator generator;

    /** @param name the array's name in the object that has {@code fields} before it; empty for the array alone */
    JsonArrayWriter(Columns<T> columns, Writer out, JsonGenerator generator, Map<String, ?> fields, String name)
            throws IOException {
        this.columns = columns;
        this.out = out;
        this.generator = generator;
        if (!name.isEmpty()) {
            generator.writeStartObject();
            for (Map.Entry<String, ?> field : fields.entrySet()) {
                generator.writeFieldName(field.getKey());
                JsonWriter.write(generator, ValueFormat.of(field.getValue()));
            }
            generator.writeFieldName(name);
        }
        generator.writeStartArray();
    }

    @Override
    public void write(T thing) throws IOException {
        JsonWriter.write(generator, columns.object(thing));
    }

    @Override
    public void end() throws IOException {
        generator.writeEndArray();
        if (generator.getOutputContext().inObject()) {
            generator.writeEndObject();
        }
        JsonWriter.close(generator, out);
    }
}
