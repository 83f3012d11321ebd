package dev.partnerdirectory.fake.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a query string. Names compare ignoring case; unknown ones are nobody's business (R57). */
public final class Query {
    private static final Query NONE = new Query(List.of());

    private record Parameter(String name, String value) {}

    private final List<Parameter> parameters;

    private Query(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** Reads {@code a=b&c=d}; also a form body. */
    public static Query parse(String raw) {
        if (raw.isEmpty()) {
            return NONE;
        }
        List<Parameter> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= raw.length(); i++) {
            if (i == raw.length() || raw.charAt(i) == '&') {
                if (i > start) {
                    found.add(parameter(raw.substring(start, i)));
                }
                start = i + 1;
            }
        }
        return new Query(found);
    }

    private static Parameter parameter(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Parameter(PercentCoding.decode(pair, true), "")
                : new Parameter(
                        PercentCoding.decode(pair.substring(0, equals), true),
                        PercentCoding.decode(pair.substring(equals + 1), true));
    }

    /** The first value that is not blank. */
    public Optional<String> first(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name.equalsIgnoreCase(name) && !parameter.value.isBlank()) {
                return Optional.of(parameter.value.strip());
            }
        }
        return Optional.empty();
    }

    /** The first value that is not blank, without the quotation marks that some clients put around words (wire sheet 2.4). */
    public Optional<String> word(String name) {
        return first(name)
                .map(value -> value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1).strip()
                        : value);
    }

    /** Every value that is not blank. */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name.equalsIgnoreCase(name) && !parameter.value.isBlank())
                .map(parameter -> parameter.value.strip())
                .toList();
    }
}
