package dev.partnerdirectory.fake.http.wire;

import io.undertow.util.PathTemplateMatcher;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What paths and methods mean. Paths compare ignoring case. Read-only once built. */
public final class Routes<T> {
    private final Map<String, Map<String, T>> templates = new LinkedHashMap<>();
    private final PathTemplateMatcher<Map<String, T>> matcher = new PathTemplateMatcher<>();

    /**
     * What was found.
     *
     * @param target  empty if the path does not know the method
     * @param ids     what stands where the template has braces, by the name in them, in lower case
     * @param methods the methods this path knows, for 405
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

    /** Empty if no template fits this path. */
    public Optional<Match<T>> find(String method, String path) {
        return Optional.ofNullable(matcher.match(path.toLowerCase(Locale.ROOT)))
                .map(found -> new Match<>(
                        Optional.ofNullable(found.getValue().get(method)),
                        found.getParameters(),
                        String.join(", ", found.getValue().keySet())));
    }
}
