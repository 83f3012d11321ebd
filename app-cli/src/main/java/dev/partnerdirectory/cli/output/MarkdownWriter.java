package dev.partnerdirectory.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a Markdown table. */
final class MarkdownWriter<T> implements RecordWriter<T> {
    private final List<Column<T>> columns;
    private final Writer out;

    MarkdownWriter(Columns<T> all, Writer out) throws IOException {
        this.columns = all.inTable();
        this.out = out;
        line(columns.stream().map(Column::name).toList());
        line(columns.stream().map(column -> "---").toList());
    }

    @Override
    public void write(T thing) throws IOException {
        line(columns.stream()
                .map(column -> cell(ValueFormat.text(column.of(thing))))
                .toList());
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Text escaped so that it neither ends its cell nor formats anything. */
    private static String cell(String text) {
        return DisplayText.harmless(text).replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
