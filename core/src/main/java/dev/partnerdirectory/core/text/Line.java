package dev.partnerdirectory.core.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of canonical text: a kind and named fields, parted by tabs. Fields keep the order in which they were given;
 * tabs, line ends, backslashes and the sign U+0001 in values are escaped, so that a line is a line. A field without a value is left out.
 * Not thread-safe while it is built.
 *
 * <pre>{@code grant	number=7	role=fe930be7-5e62-47db-91af-98c3a49a38b1}</pre>
 */
public final class Line {
    private final String kind;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Line(String kind) {
        this.kind = kind;
    }

    /** A line without fields yet. */
    public static Line of(String kind) {
        return new Line(kind);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    public static Line parse(String text) {
        String[] parts = text.split("\t", -1);
        Line line = new Line(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a field must be name=value");
            }
            if (line.fields.put(parts[i].substring(0, equals), unescaped(parts[i].substring(equals + 1))) != null) {
                throw new IllegalArgumentException("a field stands twice: " + parts[i].substring(0, equals));
            }
        }
        return line;
    }

    /** Adds a field. */
    public Line with(String name, Object value) {
        fields.put(name, value.toString());
        return this;
    }

    /** Adds a field where there is a value. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Line with(String name, Optional<?> value) {
        value.ifPresent(there -> with(name, there));
        return this;
    }

    /** What kind of line it is. */
    public String kind() {
        return kind;
    }

    /**
     * A field's value.
     *
     * @throws IllegalArgumentException if the line has no such field
     */
    public String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("'%s' lacks %s".formatted(kind, name)));
    }

    /** A field's value, where the line has it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A number. */
    public long number(String name) {
        return Long.parseLong(get(name));
    }

    /** The line without a field. */
    public String without(String name) {
        Line rest = new Line(kind);
        rest.fields.putAll(fields);
        rest.fields.remove(name);
        return rest.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind);
        fields.forEach(
                (name, value) -> escape(value, text.append('\t').append(name).append('=')));
        return text.toString();
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\u0001' -> text.append("\\1");
                default -> text.append(c);
            }
        }
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else if (++i < value.length()) {
                text.append(plain(value.charAt(i)));
            } else {
                throw new IllegalArgumentException("a value ends in the middle of an escape");
            }
        }
        return text.toString();
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case '\\' -> '\\';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '1' -> '\u0001';
            default -> throw new IllegalArgumentException("no such escape: \\" + escaped);
        };
    }
}
