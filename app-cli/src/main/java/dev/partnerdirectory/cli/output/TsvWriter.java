package dev.partnerdirectory.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes values separated by tabs, without quotes. A tab or line break within a value becomes a blank. */
final class TsvWriter<T> implements RecordWriter<T> {
    private final List<Column<T>> columns;
    private final Writer out;

    TsvWriter(Columns<T> all, Writer out, boolean headers) throws IOException {
        this.columns = all.all();
        this.out = out;
        if (headers) {
            line(columns.stream().map(Column::name).toList());
        }
    }

    @Override
    public void write(T thing) throws IOException {
        line(columns.stream()
                .map(column -> ValueFormat.text(column.of(thing)).replaceAll("\\p{Cntrl}", " "))
                .toList());
    }

    private void line(List<String> cells) throws IOException {
        out.write(String.join("\t", cells) + "\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
