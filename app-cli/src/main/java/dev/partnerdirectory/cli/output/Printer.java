package dev.partnerdirectory.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints data in the chosen format.
 *
 * @param columns only these columns, in every format; all where empty
 * @param jq      a jq program that the JSON goes through, in place of any format
 */
public record Printer(Writer out, OutputFormat format, List<String> columns, Optional<String> jq, Layout layout) {
    /** Whether the output is to have chosen columns, or goes through a jq program. */
    public boolean isShaped() {
        return !columns.isEmpty() || jq.isPresent();
    }

    /** Prints a list, each element as it comes if the format allows that; closes the stream. */
    public <T> void list(Columns<T> columns, Stream<T> things) {
        list(columns, things, Selection.ALL);
    }

    /** Prints the chosen elements of a list; closes the stream. */
    public <T> void list(Columns<T> columns, Stream<T> things, Selection selection) {
        try (things) {
            each(columns, to -> selection.of(columns, things).forEachOrdered(to));
        }
    }

    /**
     * Prints a list whose elements {@code source} passes one after another.
     *
     * @param source passes each element to the consumer that it is given
     */
    public <T> void each(Columns<T> columns, Consumer<Consumer<T>> source) {
        object(Map.of(), "", columns, source);
    }

    private static <T> void write(RecordWriter<T> writer, T thing) {
        try {
            writer.write(thing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a JSON or YAML object: some fields, and under {@code name} a list whose elements {@code source} passes. */
    public <T> void object(Map<String, ?> fields, String name, Columns<T> columns, Consumer<Consumer<T>> source) {
        try {
            RecordWriter<T> writer = listWriter(chosen(columns), fields, name);
            source.accept(thing -> write(writer, thing));
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints a JSON document of any shape.
     *
     * @param document maps, lists and plain values
     * @throws IllegalArgumentException if the format is one of tables
     */
    public void document(@Nullable Object document) {
        try {
            if (jq.isPresent()) {
                new JqWriter<>(jq.get(), Columns.of(), out).document(document);
                return;
            }
            switch (format) {
                case JSONL -> out.write(JsonWriter.line(document) + "\n");
                case JSON, YAML, TABLE -> whole(document);
                default ->
                    throw new IllegalArgumentException(
                            "--output must be json, jsonl or yaml for an answer of any shape");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a line of text, folded where the terminal is narrower. */
    public void say(String line) {
        say(line, UnaryOperator.identity());
    }

    /** Prints a line of text, folded where the terminal is narrower. Only {@code look} may contain control characters. */
    public void say(String line, UnaryOperator<String> look) {
        try {
            out.write(look.apply(DisplayText.fold(DisplayText.harmless(line), layout.columns())) + "\n");
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

    /** Fails if a requested column is not among {@code columns}, or the jq program is malformed. A write calls this first. */
    public void check(Columns<?> columns) {
        chosen(columns);
        if (jq.isPresent()) { // no method reference: it would load the library for every command
            JqWriter.compile(jq.get());
            JqWriter.check(jq.get());
        }
    }

    private <T> Columns<T> chosen(Columns<T> all) {
        return columns.isEmpty() ? all : all.only(columns);
    }

    private void whole(@Nullable Object document) throws IOException {
        JsonGenerator generator = generator();
        JsonWriter.write(generator, document);
        JsonWriter.close(generator, out);
    }

    private JsonGenerator generator() throws IOException {
        return format == OutputFormat.YAML ? JsonWriter.yamlGenerator(out) : JsonWriter.prettyGenerator(out);
    }

    private <T> RecordWriter<T> listWriter(Columns<T> columns, Map<String, ?> fields, String name) throws IOException {
        if (jq.isPresent()) {
            JqWriter.Input input = format == OutputFormat.JSONL ? JqWriter.Input.EACH : JqWriter.Input.LIST;
            return new JqWriter<>(jq.get(), columns, out, input, fields, name);
        }
        return switch (format) {
            case TABLE -> new TableWriter<>(columns, out, layout);
            case JSON, YAML -> new JsonArrayWriter<>(columns, out, generator(), fields, name);
            default -> rowWriter(columns);
        };
    }

    private <T> RecordWriter<T> oneWriter(Columns<T> columns) throws IOException {
        if (jq.isPresent()) {
            return new JqWriter<>(jq.get(), columns, out);
        }
        return switch (format) {
            case TABLE -> new DetailWriter<>(columns, out, layout);
            case JSON, YAML -> thing -> whole(columns.object(thing));
            default -> rowWriter(columns);
        };
    }

    /** Writes rows that look the same in a list and alone. */
    private <T> RecordWriter<T> rowWriter(Columns<T> columns) throws IOException {
        return switch (format) {
            case CSV -> CellWriter.csv(columns, out, layout.headers());
            case TSV -> CellWriter.tsv(columns, out, layout.headers());
            case MARKDOWN -> CellWriter.markdown(columns, out);
            default ->
                thing -> {
                    out.write(JsonWriter.line(columns.object(thing)) + "\n");
                    out.flush(); // whoever reads the lines need not wait for the last
                };
        };
    }
}
