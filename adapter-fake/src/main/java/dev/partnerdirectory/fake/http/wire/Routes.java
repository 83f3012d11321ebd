package dev.partnerdirectory.fake.http.wire;

import io.undertow.util.PathTemplateMatcher;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Maps paths and methods to targets. Paths are compared ignoring case. Read-only once built. */
public final class Routes<T> {
    private final Map<String, Map<String, T>> templates = new LinkedHashMap<>();
    private final PathTemplateMatcher<Map<String, T>> matcher = new PathTemplateMatcher<>();

    /**
     * A match.
     *
     * @param target  empty if the path does not support the method
     * @param ids     path parameters by their name in the template, in lower case
     * @param methods the methods that the path supports, for 405
     */
    public record Match<T>(Optional<T> target, Map<String, String> ids, String methods) {}

    /** Adds a target under a template such as {@code /customers/{customer}/users}. */
    public Routes<T> add(String method, String template, T target) {
        templates
                .computeIfAbsent(template, fresh -> {
                    Map<String, T> byMethod = new TreeMap<>();
                    matcher.add(fresh, byMethod);
                    return byMethod;
                })
                .put(method, target);
        return this;
    }

    /** The match for a path and a method; empty if no template fits the path. */
    public Optional<Match<T>> find(String method, String path) {
        return Optional.ofNullable(matcher.match(path.toLowerCase(Locale.ROOT)))
                .map(found -> new Match<>(
                        Optional.ofNullable(found.getValue().get(method)),
                        found.getParameters(),
                        String.join(", ", found.getValue().keySet())));
    }
}
