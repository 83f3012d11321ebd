package dev.partnerdirectory.cli.output;

import dev.partnerdirectory.cli.output.Column.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that is printed: its columns, once for every format.
 *
 * @param columns  in order
 * @param manifest the columns of its CSV where that is to be read again as a manifest; else empty, and CSV has all
 */
public record Kind<T>(List<Column<T>> columns, List<Column<T>> manifest) {
    public Kind {
        columns = List.copyOf(columns);
        manifest = List.copyOf(manifest);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static <T> Kind<T> of(Column<T>... columns) {
        return new Kind<>(List.of(columns), List.of());
    }

    /** This kind, whose CSV has these columns unless others are asked for. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Kind<T> asManifest(Column<T>... csv) {
        return new Kind<>(columns, List.of(csv));
    }

    /** This kind with further columns. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final Kind<T> plus(Column<T>... more) {
        List<Column<T>> all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return new Kind<>(all, manifest);
    }

    /** The same columns for something that holds a thing of this kind. */
    public <U> Kind<U> in(Function<U, T> held) {
        return new Kind<>(
                columns.stream().map(column -> lift(column, held)).toList(),
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
    Kind<T> only(List<String> names) {
        Map<String, Column<T>> known = new LinkedHashMap<>();
        manifest.forEach(column -> known.put(column.name(), column));
        columns.forEach(column -> known.put(column.name(), column));
        List<String> unknown =
                names.stream().filter(name -> !known.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownColumns(unknown, List.copyOf(known.keySet()));
        }
        return of(names.stream()
                .map(name -> known.get(name))
                .map(column -> Column.field(column.name(), column.value()))
                .toList());
    }

    private static <T> Kind<T> of(List<Column<T>> columns) {
        return new Kind<>(columns, List.of());
    }

    List<Column<T>> inTable() {
        return columns.stream()
                .filter(column -> column.shown() != Shown.IN_DETAIL)
                .toList();
    }

    List<Column<T>> inCsv() {
        return manifest.isEmpty() ? columns : manifest;
    }

    /** The thing as an object of the service's shape; absent fields are left out. */
    Map<String, @Nullable Object> object(T thing) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        for (Column<T> column : columns) {
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

    /** Columns were asked for that this kind does not have. */
    public static final class UnknownColumns extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownColumns(List<String> unknown, List<String> known) {
            super((unknown.size() == 1 ? "unknown column " : "unknown columns ")
                    + unknown.stream().map("'%s'"::formatted).collect(Collectors.joining(", "))
                    + "; there are "
                    + String.join(", ", known));
        }
    }
}
