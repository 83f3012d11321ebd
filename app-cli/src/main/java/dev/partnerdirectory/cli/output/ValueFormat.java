package dev.partnerdirectory.cli.output;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts a value into one that every format can write: text, number, boolean, list, map or null. Stateless. */
final class ValueFormat {
    private ValueFormat() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, each) -> plain.put(String.valueOf(key), of(each)));
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            List<@Nullable Object> plain = new ArrayList<>();
            collection.forEach(each -> plain.add(of(each)));
            return plain;
        }
        return value instanceof Instant time
                ? time.truncatedTo(ChronoUnit.MILLIS).toString()
                : value.toString();
    }

    /** The text of one cell; the items of a list are separated by {@code ;}, as in a manifest. */
    static String text(@Nullable Object plain) {
        if (plain == null) {
            return "";
        }
        if (plain instanceof List<?> list) {
            return list.stream().map(ValueFormat::text).collect(Collectors.joining(";"));
        }
        if (plain instanceof Map<?, ?> map) {
            return map.values().stream()
                    .map(ValueFormat::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        return plain.toString();
    }
}
