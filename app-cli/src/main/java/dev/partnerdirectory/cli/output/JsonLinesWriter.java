package dev.partnerdirectory.cli.output;

import java.io.IOException;
import java.io.Writer;

/** Writes one JSON object a line, each handed on at once. */
final class JsonLinesWriter<T> implements RecordWriter<T> {
    private final Kind<T> kind;
    private final Writer out;

    JsonLinesWriter(Kind<T> kind, Writer out) {
        this.kind = kind;
        this.out = out;
    }

    @Override
    public void write(T thing) throws IOException {
        out.write(Json.line(kind.object(thing)));
        out.write('\n');
        out.flush();
    }

    @Override
    public void end() {
        // Every line is complete already.
    }
}
