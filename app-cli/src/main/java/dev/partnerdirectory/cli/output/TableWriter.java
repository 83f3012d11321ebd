package dev.partnerdirectory.cli.output;

import dev.partnerdirectory.cli.output.Column.Shown;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes aligned columns under a header. The first rows set the widths; those after them are written as they come. */
final class TableWriter<T> implements RecordWriter<T> {
    private static final int MEASURED_ROWS = 1000;

    private final List<Column<T>> columns;
    private final Writer out;
    private final Style style;
    private final int terminalColumns;
    private final List<List<String>> measured = new ArrayList<>();
    private int[] widths = {};
    private boolean isCut;

    TableWriter(Columns<T> all, Writer out, Style style, int terminalColumns) {
        this.columns = all.inTable();
        this.out = out;
        this.style = style;
        this.terminalColumns = terminalColumns;
        measured.add(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(T thing) throws IOException {
        List<String> row = columns.stream()
                .map(column -> DisplayText.harmless(ValueFormat.text(column.of(thing))))
                .toList();
        if (widths.length > 0) {
            out.write(line(row) + "\n");
            return;
        }
        measured.add(row);
        if (measured.size() > MEASURED_ROWS) {
            writeMeasured();
        }
    }

    @Override
    public void end() throws IOException {
        if (widths.length == 0) {
            writeMeasured();
        }
    }

    private void writeMeasured() throws IOException {
        List<Shown> shown = columns.stream().map(Column::shown).toList();
        widths = TableLayout.widths(shown, measured, terminalColumns);
        isCut = !Arrays.equals(widths, TableLayout.widths(shown, measured, 0));
        out.write(style.heading(line(measured.get(0))) + "\n");
        for (List<String> row : measured.subList(1, measured.size())) {
            out.write(line(row) + "\n");
        }
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = isCut ? DisplayText.fit(row.get(i), widths[i]) : row.get(i);
            line.append(i == 0 ? "" : TableLayout.GAP).append(DisplayText.pad(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
