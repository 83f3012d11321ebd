package dev.partnerdirectory.fake.http.wire;

import io.undertow.util.QueryParameterUtils;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of a query string or a form. Names are compared ignoring case; unknown ones are ignored (R57). */
public final class QueryString {
    private final Map<String, Deque<String>> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private QueryString(Map<String, Deque<String>> sent) {
        sent.forEach((name, values) -> parameters
                .computeIfAbsent(WirePath.utf8(name), known -> new ArrayDeque<>())
                .addAll(values));
    }

    /**
     * Parses {@code a=b&c=d}.
     *
     * @throws ServiceFault 400 if it is not properly encoded
     */
    public static QueryString parse(String raw) {
        try {
            return new QueryString(QueryParameterUtils.parseQueryString(raw, "UTF-8"));
        } catch (IllegalArgumentException e) {
            throw WirePath.notEncoded();
        }
    }

    /** The first value that is not blank. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value that is not blank, without the quotation marks that some clients add (wire sheet 2.4). */
    public Optional<String> word(String name) {
        return first(name)
                .map(value -> value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1).strip()
                        : value);
    }

    /** Every value that is not blank. */
    public List<String> all(String name) {
        Collection<String> values = parameters.getOrDefault(name, new ArrayDeque<>());
        return values.stream()
                .map(value -> WirePath.utf8(value).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
