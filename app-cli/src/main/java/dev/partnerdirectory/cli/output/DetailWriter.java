package dev.partnerdirectory.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes one thing, with one name and value on each line; absent fields are left out. A long value goes on below. */
final class DetailWriter<T> implements RecordWriter<T> {
    private final List<Column<T>> columns;
    private final Writer out;
    private final Layout layout;

    DetailWriter(Columns<T> all, Writer out, Layout layout) {
        this.columns = all.all();
        this.out = out;
        this.layout = layout;
    }

    @Override
    public void write(T thing) throws IOException {
        int width = columns.stream()
                .mapToInt(column -> DisplayText.width(column.name()))
                .max()
                .orElse(0);
        for (Column<T> column : columns) {
            String value = DisplayText.harmless(ValueFormat.text(column.of(thing)));
            if (!value.isEmpty()) {
                String name = DisplayText.pad(column.name(), width);
                String line = DisplayText.fold(
                        name + TableLayout.GAP + value, layout.columns(), width + TableLayout.GAP.length());
                out.write(layout.style().heading(name) + line.substring(name.length()) + "\n");
            }
        }
    }
}
