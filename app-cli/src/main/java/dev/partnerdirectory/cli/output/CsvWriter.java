package dev.partnerdirectory.cli.output;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes RFC 4180 with a header line, commas and CRLF. */
final class CsvWriter<T> implements RecordWriter<T> {
    private final List<Column<T>> columns;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    CsvWriter(Kind<T> kind, Writer out) {
        this.columns = kind.inCsv();
        this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(T thing) {
        csv.writeRecord(
                columns.stream().map(column -> Plain.text(column.of(thing))).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
