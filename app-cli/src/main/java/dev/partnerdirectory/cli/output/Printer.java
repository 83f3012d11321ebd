package dev.partnerdirectory.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints data in the format that was asked for.
 *
 * @param columns         only these, in every format; all where empty
 * @param terminalColumns how wide a table may be; 0 where nothing limits it
 */
public record Printer(Writer out, OutputFormat format, List<String> columns, Style style, int terminalColumns) {
    /** Prints a list, each thing as it comes where the format allows; closes the stream. */
    public <T> void list(Kind<T> kind, Stream<T> things) {
        Kind<T> chosen = chosen(kind);
        try (things) {
            RecordWriter<T> writer = listWriter(chosen);
            Iterator<T> each = things.iterator();
            while (each.hasNext()) {
                writer.write(each.next());
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints one thing. */
    public <T> void one(Kind<T> kind, T thing) {
        Kind<T> chosen = chosen(kind);
        try {
            RecordWriter<T> writer = oneWriter(chosen);
            writer.write(thing);
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails as printing would if a column was asked for that {@code kind} does not have: to be called before a write. */
    public void check(Kind<?> kind) {
        chosen(kind);
    }

    private <T> Kind<T> chosen(Kind<T> kind) {
        return columns.isEmpty() ? kind : kind.only(columns);
    }

    private <T> RecordWriter<T> listWriter(Kind<T> kind) throws IOException {
        return switch (format) {
            case TABLE -> new TableWriter<>(kind, out, style, terminalColumns);
            case JSON -> JsonWriter.ofList(kind, out);
            case JSONL -> new JsonLinesWriter<>(kind, out);
            case CSV -> new CsvWriter<>(kind, out);
        };
    }

    private <T> RecordWriter<T> oneWriter(Kind<T> kind) throws IOException {
        return switch (format) {
            case TABLE -> new DetailWriter<>(kind, out, style);
            case JSON -> JsonWriter.ofOne(kind, out);
            case JSONL -> new JsonLinesWriter<>(kind, out);
            case CSV -> new CsvWriter<>(kind, out);
        };
    }
}
