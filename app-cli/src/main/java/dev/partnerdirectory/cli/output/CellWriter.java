package dev.partnerdirectory.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.files.FormulaCells;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a line of cells for each thing: CSV, TSV or a Markdown table. */
final class CellWriter<T> implements RecordWriter<T> {
    private interface Line {
        void write(List<String> cells) throws IOException;
    }

    private final List<Column<T>> columns;
    private final Function<@Nullable Object, String> cell;
    private final Line line;
    private final Flushable out;

    private CellWriter(List<Column<T>> columns, Function<@Nullable Object, String> cell, Line line, Flushable out) {
        this.columns = columns;
        this.cell = cell;
        this.line = line;
        this.out = out;
    }

    /** RFC 4180 with commas and CRLF. A spreadsheet reads no cell as a formula. */
    static <T> CellWriter<T> csv(Columns<T> all, Writer out, boolean headers) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        return new CellWriter<>(
                        all.inCsv(),
                        value -> value instanceof Number number
                                ? number.toString()
                                : FormulaCells.escape(ValueFormat.text(value)),
                        csv::writeRecord,
                        csv)
                .begin(headers);
    }

    /** Values separated by tabs, without quotes. A tab or line break within a value becomes a blank. */
    static <T> CellWriter<T> tsv(Columns<T> all, Writer out, boolean headers) throws IOException {
        return new CellWriter<>(
                        all.all(),
                        value -> ValueFormat.text(value).replaceAll("\\p{Cntrl}", " "),
                        cells -> out.write(String.join("\t", cells) + "\n"),
                        out)
                .begin(headers);
    }

    /** A Markdown table. Texts are escaped so that they neither end their cell nor format anything. */
    static <T> CellWriter<T> markdown(Columns<T> all, Writer out) throws IOException {
        CellWriter<T> table = new CellWriter<>(
                        all.inTable(),
                        value -> DisplayText.harmless(ValueFormat.text(value))
                                .replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1"),
                        cells -> out.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"))),
                        out)
                .begin(true);
        table.line.write(table.columns.stream().map(column -> "---").toList());
        return table;
    }

    private CellWriter<T> begin(boolean headers) throws IOException {
        if (headers) {
            line.write(columns.stream().map(Column::name).toList());
        }
        return this;
    }

    @Override
    public void write(T thing) throws IOException {
        line.write(columns.stream().map(column -> cell.apply(column.of(thing))).toList());
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
