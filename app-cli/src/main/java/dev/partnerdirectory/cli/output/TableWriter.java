package dev.partnerdirectory.cli.output;

import dev.partnerdirectory.cli.output.Column.Shown;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes aligned columns under a header. The first rows set the widths; those after them are written as they come. */
final class TableWriter<T> implements RecordWriter<T> {
    private static final int MEASURED_ROWS = 1000;

    private final List<Column<T>> columns;
    private final Writer out;
    private final Layout layout;
    private final List<List<String>> measured = new ArrayList<>();
    private final boolean[] numeric;
    private int[] widths = {};
    private boolean isCut;

    TableWriter(Columns<T> all, Writer out, Layout layout) {
        this.columns = all.inTable();
        this.out = out;
        this.layout = layout;
        this.numeric = new boolean[columns.size()];
        Arrays.fill(numeric, true);
        measured.add(headings(columns));
    }

    /** The short name of each column, or its whole name where two columns have the same short one. */
    private static <T> List<String> headings(List<Column<T>> columns) {
        List<String> all = columns.stream().map(Column::heading).toList();
        return columns.stream()
                .map(column -> all.indexOf(column.heading()) == all.lastIndexOf(column.heading())
                        ? column.heading()
                        : column.name())
                .toList();
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
        for (int i = 0; i < numeric.length; i++) {
            Object value = columns.get(i).of(thing);
            numeric[i] &= value == null || value instanceof Number;
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
        boolean isEmpty = measured.size() == 1;
        int[] whole = TableLayout.widths(shown, measured, i -> numeric[i], 0);
        widths = isEmpty ? whole : TableLayout.widths(shown, measured, i -> numeric[i], layout.columns());
        isCut = !Arrays.equals(widths, whole);
        List<String> leftOut = IntStream.range(0, widths.length)
                .filter(i -> widths[i] == 0 && whole[i] > 0)
                .mapToObj(i -> columns.get(i).heading())
                .toList();
        if (layout.headers()) {
            out.write(layout.style().heading(line(measured.get(0))) + "\n");
        }
        for (List<String> row : measured.subList(1, measured.size())) {
            out.write(line(row) + "\n");
        }
        if (!leftOut.isEmpty()) {
            layout.notes()
                    .accept("not shown for lack of room: %s; --wide shows everything"
                            .formatted(String.join(", ", leftOut)));
        } else if (isEmpty) {
            layout.notes().accept("nothing found");
        }
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                continue;
            }
            String cell = isCut ? DisplayText.fit(row.get(i), widths[i]) : row.get(i);
            line.append(line.isEmpty() ? "" : TableLayout.GAP)
                    .append(numeric[i] ? DisplayText.padLeft(cell, widths[i]) : DisplayText.pad(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
