package dev.partnerdirectory.cli.output;

import java.io.IOException;
import java.io.Writer;

/** Writes one JSON object on each line, and flushes each line. */
final class JsonLinesWriter<T> implements RecordWriter<T> {
    private final Columns<T> columns;
    private final Writer out;

    JsonLinesWriter(Columns<T> columns, Writer out) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void write(T thing) throws IOException {
        out.write(JsonWriter.line(columns.object(thing)));
        out.write('\n');
        out.flush();
    }

    @Override
    public void end() {
        // Every line is complete already.
    }
}
