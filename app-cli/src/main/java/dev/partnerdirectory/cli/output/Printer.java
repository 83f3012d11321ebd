package dev.partnerdirectory.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Prints data in the chosen format.
 *
 * @param columns         only these columns, in every format; all where empty
 * @param terminalColumns how wide a table may be; 0 for no limit
 */
public record Printer(Writer out, OutputFormat format, List<String> columns, Style style, int terminalColumns) {
    /** Prints a list, each element as it comes if the format allows that; closes the stream. */
    public <T> void list(Columns<T> columns, Stream<T> things) {
        Columns<T> chosen = chosen(columns);
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

    /**
     * Prints a list whose elements {@code source} passes one after another.
     *
     * @param source passes each element to the consumer that it is given
     */
    public <T> void each(Columns<T> columns, Consumer<Consumer<T>> source) {
        try {
            RecordWriter<T> writer = listWriter(chosen(columns));
            source.accept(thing -> write(writer, thing));
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void write(RecordWriter<T> writer, T thing) {
        try {
            writer.write(thing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a JSON object: some fields, and under {@code name} a list whose elements {@code source} passes. */
    public <T> void object(Map<String, ?> fields, String name, Columns<T> columns, Consumer<Consumer<T>> source) {
        Columns<T> chosen = chosen(columns);
        try {
            JsonGenerator generator = JsonWriter.prettyGenerator(out);
            generator.writeStartObject();
            for (Map.Entry<String, ?> field : fields.entrySet()) {
                generator.writeFieldName(field.getKey());
                JsonWriter.write(generator, ValueFormat.of(field.getValue()));
            }
            generator.writeArrayFieldStart(name);
            RecordWriter<T> writer = new RecordWriter<>() {
                @Override
                public void write(T thing) throws IOException {
                    JsonWriter.write(generator, chosen.object(thing));
                }

                @Override
                public void end() {}
            };
            source.accept(thing -> write(writer, thing));
            generator.writeEndArray();
            generator.writeEndObject();
            generator.close();
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a line of text. Only {@code look} may contain control characters. */
    public void say(String line, UnaryOperator<String> look) {
        try {
            out.write(look.apply(DisplayText.harmless(line)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints one thing. */
    public <T> void one(Columns<T> columns, T thing) {
        Columns<T> chosen = chosen(columns);
        try {
            RecordWriter<T> writer = oneWriter(chosen);
            writer.write(thing);
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if a requested column is not among {@code columns}. A write calls this first. */
    public void check(Columns<?> columns) {
        chosen(columns);
    }

    private <T> Columns<T> chosen(Columns<T> all) {
        return columns.isEmpty() ? all : all.only(columns);
    }

    private <T> RecordWriter<T> listWriter(Columns<T> columns) throws IOException {
        return switch (format) {
            case TABLE -> new TableWriter<>(columns, out, style, terminalColumns);
            case JSON -> JsonDocumentWriter.ofList(columns, out);
            case JSONL -> new JsonLinesWriter<>(columns, out);
            case CSV -> new CsvWriter<>(columns, out);
            case MARKDOWN -> new MarkdownWriter<>(columns, out);
        };
    }

    private <T> RecordWriter<T> oneWriter(Columns<T> columns) throws IOException {
        return switch (format) {
            case TABLE -> new DetailWriter<>(columns, out, style);
            case JSON -> JsonDocumentWriter.ofOne(columns, out);
            case JSONL -> new JsonLinesWriter<>(columns, out);
            case CSV -> new CsvWriter<>(columns, out);
            case MARKDOWN -> new MarkdownWriter<>(columns, out);
        };
    }
}
