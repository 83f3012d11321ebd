package dev.partnerdirectory.cli.output;

import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.files.FormulaCells;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes RFC 4180 with a header line, commas and CRLF. A spreadsheet reads no cell as a formula. */
final class CsvWriter<T> implements RecordWriter<T> {
    private final List<Column<T>> columns;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    CsvWriter(Columns<T> all, Writer out, boolean headers) {
        this.columns = all.inCsv();
        this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        if (headers) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
        }
    }

    @Override
    public void write(T thing) {
        csv.writeRecord(columns.stream().map(column -> cell(column.of(thing))).toList());
    }

    private static String cell(@Nullable Object value) {
        String text = ValueFormat.text(value);
        return value instanceof Number ? text : FormulaCells.escape(text);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
