package dev.partnerdirectory.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes one thing, with one name and value on each line; absent fields are left out. */
final class DetailWriter<T> implements RecordWriter<T> {
    private final List<Column<T>> columns;
    private final Writer out;
    private final Style style;

    DetailWriter(Columns<T> all, Writer out, Style style) {
        this.columns = all.all();
        this.out = out;
        this.style = style;
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
                out.write(style.heading(DisplayText.pad(column.name(), width)) + TableLayout.GAP + value + "\n");
            }
        }
    }
}
