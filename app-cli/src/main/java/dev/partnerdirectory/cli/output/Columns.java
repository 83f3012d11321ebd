package dev.partnerdirectory.cli.output;

import dev.partnerdirectory.cli.output.Column.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a type, for every format.
 *
 * @param all      in order
 * @param manifest the columns of its CSV if that can be read back as a manifest; otherwise empty, and CSV has all
 */
public record Columns<T>(List<Column<T>> all, List<Column<T>> manifest) {
    public Columns {
        all = List.copyOf(all);
        manifest = List.copyOf(manifest);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static <T> Columns<T> of(Column<T>... columns) {
        return new Columns<>(List.of(columns), List.of());
    }

    /** These columns, with a CSV that has {@code csv} unless others are asked for. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Columns<T> asManifest(Column<T>... csv) {
        return new Columns<>(all, List.of(csv));
    }

    /** These columns and more. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Columns<T> plus(Column<T>... more) {
        return new Columns<>(
                Stream.concat(all.stream(), Stream.of(more)).toList(),
                manifest.isEmpty()
                        ? manifest
                        : Stream.concat(manifest.stream(), Stream.of(more)).toList());
    }

    /** The same columns of something that holds a {@code T}. */
    public <U> Columns<U> in(Function<U, T> held) {
        return new Columns<>(
                all.stream().map(column -> lift(column, held)).toList(),
                manifest.stream().map(column -> lift(column, held)).toList());
    }

    private static <T, U> Column<U> lift(Column<T> column, Function<U, T> held) {
        return new Column<>(
                column.name(), column.shown(), thing -> column.value().apply(held.apply(thing)));
    }

    /**
     * Only the columns of these names, in their order, in every format.
     *
     * @throws UnknownColumns if one is not there
     */
    Columns<T> only(List<String> names) {
        List<String> unknown =
                names.stream().filter(name -> look(name).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownColumns(unknown, names());
        }
        return new Columns<>(
                names.stream()
                        .map(this::find)
                        .map(column -> Column.field(column.name(), column.value()))
                        .toList(),
                List.of());
    }

    /**
     * The column of this name, in any letter case. The last part of a name will do where only one column has it.
     *
     * @throws UnknownColumns if there is none
     */
    Column<T> find(String name) {
        return look(name).orElseThrow(() -> new UnknownColumns(List.of(name), names()));
    }

    private Optional<Column<T>> look(String name) {
        List<Column<T>> known = Stream.concat(all.stream(), manifest.stream()).toList();
        List<Column<T>> ending = known.stream()
                .filter(column -> column.heading().equalsIgnoreCase(name))
                .toList();
        return known.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> ending.stream().findFirst().filter(only -> ending.size() == 1));
    }

    private List<String> names() {
        return Stream.concat(manifest.stream(), all.stream())
                .map(Column::name)
                .distinct()
                .toList();
    }

    List<Column<T>> inTable() {
        return all.stream().filter(column -> column.shown() != Shown.IN_DETAIL).toList();
    }

    List<Column<T>> inCsv() {
        return manifest.isEmpty() ? all : manifest;
    }

    /** The value as an object of the service's shape, without absent fields. */
    Map<String, @Nullable Object> object(T thing) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        for (Column<T> column : all) {
            Object value = column.of(thing);
            if (value != null) {
                put(root, column.name(), value);
            }
        }
        return root;
    }

    @SuppressWarnings("unchecked") // only this method puts maps at these places
    private static void put(Map<String, @Nullable Object> into, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            into.put(path, value);
            return;
        }
        Object inner = into.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
        put((Map<String, @Nullable Object>) inner, path.substring(dot + 1), value);
    }

    /** A requested column does not exist. */
    public static final class UnknownColumns extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownColumns(List<String> unknown, List<String> known) {
            super("unknown column%s %s%s"
                    .formatted(
                            unknown.size() == 1 ? "" : "s",
                            unknown.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")),
                            Nearest.hint(unknown.get(0), known)));
        }
    }
}
