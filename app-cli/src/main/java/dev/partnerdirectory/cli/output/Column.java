package dev.partnerdirectory.cli.output;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a type.
 *
 * @param name  the service's name of the field; dots separate the levels of an object
 * @param shown when a table shows it
 * @param value what it holds: text, number, truth, a list or map of those, an {@code Optional}, an {@code Instant}, or
 *              null where it is absent
 */
public record Column<T>(String name, Shown shown, Function<T, @Nullable Object> value) {
    /** When a table shows a column. */
    public enum Shown {
        /** In every table, and never cut: its values are copied into the next command. */
        KEY,
        /** Shown in every table. Its text is cut if the terminal is narrow. */
        TEXT,
        /** Left out where the terminal is narrow: a cut id is of no use. */
        ID,
        /** Only where one thing is shown alone, or when asked for by name. */
        IN_DETAIL
    }

    public static <T> Column<T> key(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Shown.KEY, value);
    }

    public static <T> Column<T> field(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Shown.TEXT, value);
    }

    public static <T> Column<T> id(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Shown.ID, value);
    }

    public static <T> Column<T> detail(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Shown.IN_DETAIL, value);
    }

    /** The last part of its name, which stands above it in a table. */
    String heading() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The field of {@code thing} as text, number, truth, list, map or null. */
    @Nullable
    Object of(T thing) {
        return ValueFormat.of(value.apply(thing));
    }
}
